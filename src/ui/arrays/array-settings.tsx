import { type ReactNode, useId, useState } from 'react'
import type { OwnArrays } from '../../graph/values/own-arrays.ts'
import type { ReadArrays } from '../../graph/values/read-own-arrays.ts'
import { readOwnArrays } from '../../graph/values/read-own-arrays.ts'
import { formatShape } from '../../graph/words/format-message.ts'
import { useRegistry } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { ArrayList } from './array-list.tsx'
import styles from './arrays.module.css'

const TARGETS = ['guessed', 'classes', 'numbers'] as const

/** All there is to choose about arrays: what each is for, the shape of an example, what the answers are. */
export function ArraySettings(props: {
  readonly arrays: OwnArrays
  readonly disabled: boolean
  readonly onChange: (arrays: OwnArrays) => void
}) {
  const { arrays, disabled, onChange } = props
  const { t, text, sentence } = useText()
  const registry = useRegistry()
  const read = readOwnArrays(arrays, 'arrays')
  const told: Partial<ReadArrays> = read.ok ? read.value : {}
  const problems = read.ok ? read.value.warnings : read.problems
  const { shape, names, target } = told
  return (
    <div className={styles.settings}>
      <p className={styles.hint}>{t('arrays.hint')}</p>
      <ArrayList arrays={arrays} disabled={disabled} onChange={onChange} detailed />
      {problems.map((draft) => (
        <p key={`${draft.code} ${String(draft.values?.part)}`} className={styles.problem} role="status">
          {sentence({ severity: 'error', values: {}, ...draft }, registry.get('arrays'))}
        </p>
      ))}
      <div className={styles.fields}>
        <Field label={t('arrays.shape')} hint={t('arrays.shape-hint')}>
          {(id) => (
            <Draft
              key={`${shape?.join()}`}
              id={id}
              disabled={disabled}
              text={arrays.shape || shape ? formatShape(arrays.shape ?? shape ?? []) : ''}
              read={readShape}
              onChange={(shape) => onChange(without({ ...arrays, shape }))}
            />
          )}
        </Field>
        {shape?.length === 3 && (
          <Field label={t('arrays.channels-first')} hint={t('arrays.channels-first-hint')}>
            {(id) => (
              <input
                id={id}
                type="checkbox"
                disabled={disabled}
                checked={told.channelsFirst ?? false}
                onChange={(event) => onChange({ ...arrays, channelsFirst: event.currentTarget.checked })}
              />
            )}
          </Field>
        )}
        <Field label={t('arrays.target')} hint={t('arrays.target-hint')}>
          {(id) => (
            <select
              id={id}
              disabled={disabled}
              value={arrays.target ?? 'guessed'}
              onChange={(event) => {
                const chosen = event.currentTarget.value as (typeof TARGETS)[number]
                onChange(without({ ...arrays, target: chosen === 'guessed' ? undefined : chosen }))
              }}
            >
              {TARGETS.map((option) => (
                <option key={option} value={option}>
                  {option === 'guessed' && target
                    ? t('arrays.target.guessed-as', { target: t(`arrays.target.${target}`) })
                    : t(`arrays.target.${option}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {target === 'classes' && names && (
          <Field label={t('arrays.names')} hint={t('arrays.names-hint')}>
            {(id) => (
              <Draft
                key={names.map(text).join()}
                id={id}
                disabled={disabled}
                text={names.map(text).join(', ')}
                read={readNames}
                onChange={(names) => onChange(without({ ...arrays, names }))}
              />
            )}
          </Field>
        )}
      </div>
    </div>
  )
}

function Field(props: {
  readonly label: string
  readonly hint: string
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      <p className={styles.hint}>{props.hint}</p>
    </div>
  )
}

/** A line of text that counts when it is left, and when it can be read; empty, it goes back to what is guessed. */
function Draft<T>(props: {
  readonly id: string
  readonly text: string
  readonly disabled: boolean
  readonly read: (text: string) => T | undefined
  readonly onChange: (value: T | undefined) => void
}) {
  const [draft, setDraft] = useState(props.text)
  const value = props.read(draft)
  const finish = () => {
    if (draft === props.text) return
    if (draft.trim() === '' || value !== undefined) props.onChange(value)
  }
  return (
    <input
      id={props.id}
      type="text"
      disabled={props.disabled}
      aria-invalid={(draft.trim() !== '' && value === undefined) || undefined}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
    />
  )
}

/** `28×28×1`, also with other signs between the numbers. */
function readShape(text: string): readonly number[] | undefined {
  if (!/^\s*\d+(\s*[×x*,;\s]\s*\d+)*\s*$/i.test(text)) return undefined
  const shape = (text.match(/\d+/g) ?? []).map(Number)
  return shape.every((extent) => extent > 0) ? shape : undefined
}

function readNames(text: string): readonly string[] | undefined {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length > 0 ? names : undefined
}

/** Only what was chosen is kept. */
function without({
  shape,
  target,
  names,
  ...others
}: {
  readonly [K in keyof OwnArrays]: OwnArrays[K] | undefined
} & OwnArrays): OwnArrays {
  return { ...others, ...(shape && { shape }), ...(target && { target }), ...(names && { names }) }
}
