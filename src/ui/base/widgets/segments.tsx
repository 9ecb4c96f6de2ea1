import { cx } from '../theme/cx.ts'
import styles from './segments.module.css'

/** One of a few, all at sight. */
export function Segments<T extends string>(props: {
  readonly label: string
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly className?: string
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
    <span role="group" aria-label={props.label} className={cx(styles.segments, props.className)}>
      {props.options.map(([value, label]) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
        </button>
      ))}
    </span>
  )
}
