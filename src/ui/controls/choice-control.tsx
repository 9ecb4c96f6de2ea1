import type { NodeDefinition } from '../../graph/node/define-node.ts'
import type { ChoiceParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from './controls.module.css'

/**
 * One of several. The browser's own select: it works by touch, keyboard and screen reader everywhere, and a thousand
 * of them on a canvas cost nothing.
 */
export function ChoiceControl(
  props: ControlProps<ChoiceParameter> & { readonly definition: NodeDefinition; readonly name: string },
) {
  const { parameter, value } = props
  const { node } = useText()
  const labels = node(props.definition.type)?.params[props.name]?.options
  // A card has room for the name only; what it means stands behind the colon, and in the inspector.
  const label = (option: string) => {
    const full = labels?.[option] ?? option
    return props.compact ? full.split(': ')[0] : full
  }
  const known = typeof value === 'string' && parameter.options.includes(value)
  return (
    <span className={cx(styles.select, props.compact && styles.compact)}>
      <select
        id={props.id}
        className={cx(styles.field, props.compact && styles.compact)}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        disabled={props.disabled}
        value={known ? value : ''}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {!known && (
          <option value="" disabled>
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </option>
        )}
        {parameter.options.map((option) => (
          <option key={option} value={option}>
            {label(option)}
          </option>
        ))}
      </select>
    </span>
  )
}
