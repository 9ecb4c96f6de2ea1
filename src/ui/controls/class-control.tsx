import type { Text } from '../../graph/base/text.ts'
import type { ClassParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from './controls.module.css'
import { NumberControl } from './number-control.tsx'

/** One class of the arriving data, by its name; by its number while none arrives. */
export function ClassControl(
  props: ControlProps<ClassParameter> & { readonly classNames: readonly Text[] | undefined },
) {
  const { classNames, parameter, value } = props
  const { t, text } = useText()
  if (!classNames)
    return (
      <NumberControl
        {...props}
        parameter={{ kind: 'integer', min: 0, max: parameter.count - 1, default: parameter.default }}
      />
    )
  const known = typeof value === 'number' && value in classNames
  return (
    <span className={cx(styles.select, props.compact && styles.compact, styles.ofData)}>
      <select
        id={props.id}
        className={cx(styles.field, props.compact && styles.compact)}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || !known || undefined}
        disabled={props.disabled}
        value={String(value)}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      >
        {!known && (
          <option value={String(value)} disabled>
            {t('control.class', { index: String(value) })}
          </option>
        )}
        {classNames.map((name, index) => (
          <option key={index} value={String(index)}>
            {text(name)}
          </option>
        ))}
      </select>
    </span>
  )
}
