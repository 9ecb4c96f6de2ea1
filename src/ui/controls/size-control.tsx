import { Link2, Unlink2 } from 'lucide-react'
import { useState } from 'react'
import type { Json } from '../../graph/base/json.ts'
import type { SizeParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from './controls.module.css'
import { NumberField } from './number-field.tsx'

/** Height and width. They change together until they are taken apart. */
export function SizeControl(props: ControlProps<SizeParameter>) {
  const { parameter, value, compact } = props
  const { t } = useText()
  const pair: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : []
  const [height, width] = [pair[0], pair[1]]
  const [apart, setApart] = useState(false)
  const together = !apart && height === width
  const change = (h: Json | undefined, w: Json | undefined) => props.onChange([h ?? null, w ?? null])
  const field = {
    min: parameter.min,
    max: parameter.max,
    step: 1,
    whole: true,
    invalid: props.invalid,
    disabled: props.disabled,
    describedBy: props.describedBy,
    onUnreadable: props.onUnreadable,
    compact,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
    <span role="group" aria-label={props.label} className={cx(styles.size, compact && styles.compact)}>
      <NumberField
        {...field}
        id={props.id}
        label={`${props.label}, ${t('control.height')}`}
        value={height}
        onChange={(next) => change(next, together ? next : width)}
      />
      <span aria-hidden="true" className={styles.times}>
        ×
      </span>
      <NumberField
        {...field}
        label={`${props.label}, ${t('control.width')}`}
        value={width}
        onChange={(next) => change(together ? next : height, next)}
      />
      {!compact && (
        <button
          type="button"
          className={styles.icon}
          aria-pressed={together}
          aria-label={t('control.square')}
          title={t('control.square')}
          disabled={props.disabled}
          onClick={() => {
            if (!together && height !== width) change(height, height)
            setApart(together)
          }}
        >
          {together ? <Link2 size={14} /> : <Unlink2 size={14} />}
        </button>
      )}
    </span>
  )
}
