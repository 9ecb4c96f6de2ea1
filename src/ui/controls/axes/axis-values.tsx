import { useState } from 'react'
import type { Json } from '../../../graph/base/json.ts'
import type { IntegerParameter, NumberParameter } from '../../../graph/node/parameter.ts'
import { type AxisStretch, type AxisValues, MOST_AXIS_VALUES, valuesOf } from '../../../graph/values/axis.ts'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { Segments } from '../../base/widgets/segments.tsx'
import controls from '../controls.module.css'
import { NumberField } from '../number-field.tsx'
import styles from './axes.module.css'
import { readNumbers, showNumbers } from './number-list.ts'
import { inForm } from './varied-parameters.ts'

interface Props<P> {
  readonly parameter: P
  readonly label: string
  readonly values: AxisValues
  readonly disabled: boolean
  readonly onChange: (values: AxisValues) => void
}

/** Numbers: one by one, or a range at equal distances or ratios. */
export function NumberValues(props: Props<IntegerParameter | NumberParameter>) {
  const { parameter, values, disabled, onChange } = props
  const { t, number } = useText()
  const whole = parameter.kind === 'integer'
  const all = valuesOf(values, whole)
  const options = (['list', 'range', 'log-range'] as const).filter(
    (kind) => kind !== 'log-range' || parameter.max > 0,
  )
  return (
    <>
      <Segments
        className={cx(styles.forms, disabled && styles.disabled)}
        label={t('sweep.form')}
        options={options.map((kind) => [kind, t(`sweep.form.${kind}`)] as const)}
        value={values.kind}
        onChange={(kind) => !disabled && onChange(inForm(values, kind, all))}
      />
      {values.kind === 'list' ? (
        <ListField {...props} values={values.values} whole={whole} />
      ) : (
        <StretchFields {...props} values={values} whole={whole} />
      )}
      {values.kind !== 'list' && (
        <p className={styles.all}>
          {all.map((value) => (typeof value === 'number' ? number(value) : String(value))).join(' · ')}
        </p>
      )}
    </>
  )
}

function ListField(
  props: Omit<Props<unknown>, 'values'> & { readonly values: readonly Json[]; readonly whole: boolean },
) {
  const { values, whole, onChange } = props
  const { t, language } = useText()
  const [draft, setDraft] = useState<string>()
  const read = draft === undefined ? undefined : readNumbers(draft, whole)
  const isWrong = draft !== undefined && read === undefined
  const finish = () => {
    if (isWrong) return
    if (read) onChange({ kind: 'list', values: read.slice(0, MOST_AXIS_VALUES) })
    setDraft(undefined)
  }
  return (
    <input
      className={cx(controls.field, styles.list)}
      aria-label={t('sweep.values', { label: props.label })}
      aria-invalid={isWrong || undefined}
      title={t('sweep.values-hint')}
      autoComplete="off"
      spellCheck={false}
      disabled={props.disabled}
      value={draft ?? showNumbers(values, language, whole)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}

function StretchFields(
  props: Omit<Props<IntegerParameter | NumberParameter>, 'values'> & {
    readonly values: AxisStretch
    readonly whole: boolean
  },
) {
  const { parameter, values, whole, disabled, onChange } = props
  const { t } = useText()
  const { min, max } = parameter
  const step = parameter.step ?? (whole ? 1 : Math.abs(values.to - values.from) / 20 || 1)
  const end = (name: 'from' | 'to') => (
    <span className={styles.end}>
      <span aria-hidden="true">{t(`sweep.${name}`)}</span>
      <NumberField
        label={`${props.label}: ${t(`sweep.${name}`)}`}
        value={values[name]}
        min={min}
        max={max}
        step={values.kind === 'log-range' ? values[name] : step}
        whole={whole}
        disabled={disabled}
        compact
        onChange={(value) => onChange({ ...values, [name]: value })}
      />
    </span>
  )
  return (
    <span className={styles.stretch}>
      {end('from')}
      {end('to')}
      <span className={styles.end}>
        <span aria-hidden="true">{t('sweep.count')}</span>
        <NumberField
          label={`${props.label}: ${t('sweep.count')}`}
          value={values.count}
          min={1}
          max={MOST_AXIS_VALUES}
          step={1}
          whole
          disabled={disabled}
          compact
          onChange={(count) => onChange({ ...values, count })}
        />
      </span>
    </span>
  )
}

/** Which of a few values take part; one has to stay. */
export function PickedValues(
  props: Props<unknown> & { readonly options: readonly (readonly [value: Json, label: string])[] },
) {
  const { options, values, disabled, onChange } = props
  const { t } = useText()
  const chosen = valuesOf(values, false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
    <span
      role="group"
      aria-label={t('sweep.values', { label: props.label })}
      className={cx(controls.classes, styles.picked)}
    >
      {options.map(([value, label]) => {
        const on = chosen.includes(value)
        const next = options
          .map(([each]) => each)
          .filter((each) => (each === value ? !on : chosen.includes(each)))
        return (
          <button
            key={String(value)}
            type="button"
            className={cx(controls.class, controls.named)}
            aria-pressed={on}
            aria-disabled={next.length === 0 || undefined}
            disabled={disabled}
            onClick={() => next.length > 0 && onChange({ kind: 'list', values: next })}
          >
            {label}
          </button>
        )
      })}
    </span>
  )
}
