import type { ClassesParameter } from '../../graph/parameter.ts'
import { useText } from '../language/use-text.ts'
import { cx } from '../theme/cx.ts'
import type { ControlProps } from './control-props.ts'
import styles from './controls.module.css'

/** Which classes take part. The last one cannot be taken out. */
export function ClassesControl(props: ControlProps<ClassesParameter>) {
  const { parameter, value } = props
  const { t, text } = useText()
  const names = parameter.names?.map(text)
  const all = Array.from({ length: parameter.count }, (_, index) => index)
  const chosen = new Set(Array.isArray(value) ? (value as readonly unknown[]) : [])
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
          disabled={props.disabled || chosen.size === parameter.count}
          onClick={() => props.onChange(all)}
        >
          {t('control.all-classes')}
        </button>
      )}
    </span>
  )
}
