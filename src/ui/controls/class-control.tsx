import type { Text } from '../../graph/base/text.ts'
import type { ClassParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './controls.module.css'
import { NumberControl } from './number-control.tsx'
import { SelectField } from './select-field.tsx'

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
    <SelectField
      id={props.id}
      describedBy={props.describedBy}
      invalid={props.invalid || !known}
      disabled={props.disabled}
      compact={props.compact}
      className={styles.ofData}
      value={String(value)}
      options={classNames.map((name, index) => ({ value: String(index), label: text(name) }))}
      unknown={known ? undefined : t('control.class', { index: String(value) })}
      onChange={(index) => props.onChange(Number(index))}
    />
  )
}
