import { useState } from 'react'
import { cx } from '../base/theme/cx.ts'
import styles from './controls.module.css'

interface SelectFieldProps {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly disabled: boolean
  readonly compact: boolean
  readonly className?: string | undefined
  readonly value: string
  /** Those to choose from; their values are unique. */
  readonly options: readonly SelectOption[]
  /** What the value is called where it is none of them. */
  readonly unknown: string | undefined
  readonly onChange: (value: string) => void
}

export interface SelectOption {
  readonly value: string
  readonly label: string
}

/**
 * One of several in the browser's own select, which works by touch, keyboard and screen reader everywhere.
 *
 * It brings a dozen elements of its own along with its options, and whatever stands around it is laid out again whenever
 * something moves: on the canvas a fifth of what a new card costs, and a fifteenth of every step of a pan
 * (`npm run bench:editor`). So on a card there is a button that looks the same until a person reaches for it.
 */
export function SelectField(props: SelectFieldProps) {
  const { id, describedBy, disabled, compact, value, options, unknown } = props
  const [reach, setReach] = useState<'none' | 'near' | 'in'>(compact ? 'none' : 'near')
  const field = {
    id,
    className: cx(styles.field, compact && styles.compact),
    'aria-describedby': describedBy,
    'aria-invalid': props.invalid || undefined,
    disabled,
  }
  const takeFocus = (select: HTMLSelectElement | null) => select?.focus({ preventScroll: true })
  return (
    <span
      className={cx(styles.select, compact && styles.compact, props.className)}
      // As wide as the widest choice, whatever is chosen.
      data-choices={compact ? longOnes(options) : undefined}
    >
      {reach === 'none' ? (
        <button
          type="button"
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded={false}
          {...field}
          // A finger has not been near before it presses; the press itself then meets the select.
          onPointerEnter={({ pointerType }) => pointerType !== 'touch' && setReach('near')}
          // A finger comes near by pressing. What is pressed has to stay until it is let go; the tap then meets the select.
          onPointerUp={() => setReach('near')}
          onFocus={() => setReach('in')}
          onClick={() => setReach('in')}
        >
          {unknown ?? options.find((option) => option.value === value)?.label}
        </button>
      ) : (
        <select
          ref={reach === 'in' ? takeFocus : undefined}
          {...field}
          value={value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {unknown !== undefined && (
            <option value={value} disabled>
              {unknown}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </span>
  )
}

/** One a line. What has less than half as many letters as another is never the widest. */
function longOnes(options: readonly SelectOption[]): string {
  const longest = Math.max(...options.map(({ label }) => label.length))
  return options.flatMap(({ label }) => (label.length * 2 >= longest ? label : [])).join('\n')
}
