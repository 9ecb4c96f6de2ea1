import type { ToggleParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import styles from './controls.module.css'

/** On or off. */
export function ToggleControl(props: ControlProps<ToggleParameter>) {
  return (
    <input
      id={props.id}
      className={styles.switch}
      type="checkbox"
      role="switch"
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      disabled={props.disabled}
      checked={props.value === true}
      aria-checked={props.value === true}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  )
}
