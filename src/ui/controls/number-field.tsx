import type { KeyboardEvent } from 'react'
import type { Json } from '../../graph/base/json.ts'
import { cx } from '../base/theme/cx.ts'
import styles from './controls.module.css'
import { useNumberDraft } from './use-number-draft.ts'

/** Where a number is typed. Arrow keys step (with Shift ten times as far); comma and point are the same. */
export function NumberField(props: {
  readonly id?: string
  readonly label?: string
  readonly describedBy?: string
  readonly value: Json | undefined
  readonly min: number
  readonly max: number
  readonly step: number
  readonly whole: boolean
  readonly invalid?: boolean
  readonly disabled?: boolean
  readonly compact?: boolean
  readonly onChange: (value: number) => void
  readonly onUnreadable?: (text: string | undefined) => void
}) {
  const { value, min, max, step, whole, onUnreadable } = props
  const inBounds = (typed: number) => typed >= min && typed <= max && (!whole || Number.isInteger(typed))
  const draft = useNumberDraft({ value, whole, inBounds, onChange: props.onChange })
  const report = () => onUnreadable?.(draft.unreadable ? draft.text : undefined)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      draft.finish()
      report()
    } else if (event.key === 'Escape') {
      if (draft.unreadable) event.stopPropagation()
      draft.abandon()
      onUnreadable?.(undefined)
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && typeof value === 'number') {
      event.preventDefault()
      const way = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1)
      const next = Number((value + way * step).toPrecision(12))
      draft.abandon()
      props.onChange(Math.min(max, Math.max(min, next)))
    }
  }

  return (
    <input
      id={props.id}
      className={cx(styles.field, styles.number, props.compact && styles.compact)}
      type="text"
      inputMode={whole && min >= 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || draft.unreadable || undefined}
      disabled={props.disabled}
      value={draft.text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={() => {
        draft.finish()
        report()
      }}
      onKeyDown={onKeyDown}
    />
  )
}
