import type { ClassesParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from './controls.module.css'

/** So many are offered where nobody knows how many there are. */
const MOST = 20

/** Which classes take part. The last one cannot be taken out. */
export function ClassesControl(props: ControlProps<ClassesParameter>) {
  const { parameter, value } = props
  const { t, text } = useText()
  const names = parameter.names?.map(text)
  const listed = Array.isArray(value) ? value.filter((index) => typeof index === 'number') : []
  const there = Array.from(
    { length: names ? parameter.count : Math.min(parameter.count, MOST) },
    (_, index) => index,
  )
  // What is chosen and not there must be seen to be taken out.
  const all = [...there, ...listed.filter((index) => index >= there.length).sort((a, b) => a - b)]
  const chosen = new Set<number>(listed)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
    <span
      role="group"
      id={props.id}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={cx(styles.classes, props.compact && styles.compact)}
    >
      {all.map((index) => {
        const on = chosen.has(index)
        const last = on && chosen.size === 1
        return (
          <button
            key={index}
            type="button"
            className={cx(styles.class, names && styles.named)}
            aria-label={names?.[index] ?? t('control.class', { index })}
            aria-pressed={on}
            aria-disabled={last || undefined}
            disabled={props.disabled}
            title={last ? t('control.last-class') : undefined}
            onClick={() => {
              if (!last) props.onChange(all.filter((other) => (other === index ? !on : chosen.has(other))))
            }}
          >
            {names?.[index] ?? index}
          </button>
        )
      })}
      {!props.compact && (
        <button
          type="button"
          className={styles.text}
          disabled={props.disabled || (chosen.size === there.length && all.length === there.length)}
          onClick={() => props.onChange(there)}
        >
          {t('control.all-classes')}
        </button>
      )}
    </span>
  )
}
