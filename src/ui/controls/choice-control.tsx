import type { NodeDefinition } from '../../graph/node/define-node.ts'
import type { ChoiceParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import { SelectField } from './select-field.tsx'

/** One of several. */
export function ChoiceControl(
  props: ControlProps<ChoiceParameter> & { readonly definition: NodeDefinition; readonly name: string },
) {
  const { parameter, value } = props
  const { node } = useText()
  const labels = node(props.definition.type)?.params[props.name]?.options
  // A card has room for the name only; what it means stands behind the colon, and in the inspector.
  const label = (option: string) => {
    const full = labels?.[option] ?? option
    return props.compact ? full.split(': ')[0]! : full
  }
  const known = typeof value === 'string' && parameter.options.includes(value)
  return (
    <SelectField
      id={props.id}
      describedBy={props.describedBy}
      invalid={props.invalid}
      disabled={props.disabled}
      compact={props.compact}
      value={known ? value : ''}
      options={parameter.options.map((option) => ({ value: option, label: label(option) }))}
      unknown={known ? undefined : typeof value === 'string' ? value : JSON.stringify(value)}
      onChange={props.onChange}
    />
  )
}
