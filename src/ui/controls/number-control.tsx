import type { IntegerParameter, NumberParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { showNumber } from '../base/fields/number-text.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './controls.module.css'
import { NumberField } from './number-field.tsx'
import { sliderScale } from './slider-scale.ts'

/** A number: a field, and a slider under it where the range is small or counted in factors of ten. */
export function NumberControl(props: ControlProps<IntegerParameter | NumberParameter>) {
  const { parameter, value } = props
  const { t, language } = useText()
  const whole = parameter.kind === 'integer'
  const scale = props.compact ? undefined : sliderScale(parameter)
  const number = typeof value === 'number' ? value : undefined
  return (
    <>
      <NumberField
        id={props.id}
        describedBy={props.describedBy}
        value={value}
        min={parameter.min}
        max={parameter.max}
        step={stepOf(parameter, number)}
        whole={whole}
        invalid={props.invalid}
        disabled={props.disabled}
        compact={props.compact}
        onChange={props.onChange}
        onUnreadable={props.onUnreadable}
      />
      {scale && number !== undefined && (
        <input
          className={styles.slider}
          type="range"
          min={0}
          max={scale.steps}
          step={1}
          disabled={props.disabled}
          value={scale.toPosition(number)}
          aria-label={t('control.slider', { label: props.label })}
          aria-valuetext={showNumber(number, language, whole)}
          onChange={(event) => props.onChange(scale.toValue(Number(event.currentTarget.value)))}
        />
      )}
    </>
  )
}

/** How far an arrow key goes: the declared step; on a logarithmic scale one unit of the leading digit. */
function stepOf(parameter: IntegerParameter | NumberParameter, value: number | undefined): number {
  if (parameter.kind === 'number' && parameter.scale === 'log' && value)
    return 10 ** Math.floor(Math.log10(Math.abs(value)))
  return parameter.step ?? (parameter.kind === 'integer' ? 1 : (parameter.max - parameter.min) / 100)
}
