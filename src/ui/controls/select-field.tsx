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

interface SelectOption {
  readonly value: string
  readonly label: string
}

/**
 * One of several in the browser's own select, which works by touch, keyboard and screen reader everywhere.
 *
 * It brings elements of its own along with its options, and whatever stands around it is laid out again whenever
 * something moves. So on a card, of which the canvas has many, there is a button that looks the same until a person
 * reaches for it.
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
          // Always the same function: React calls a new one each time this is drawn.
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

function takeFocus(select: HTMLSelectElement | null): void {
  select?.focus({ preventScroll: true })
}

/** One a line. What has less than half as many letters as another is hardly ever the widest, and laying it out takes time. */
function longOnes(options: readonly SelectOption[]): string {
  const longest = Math.max(...options.map(({ label }) => label.length))
  return options.flatMap(({ label }) => (label.length * 2 >= longest ? label : [])).join('\n')
}
