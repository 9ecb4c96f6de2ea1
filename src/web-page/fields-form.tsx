import { useEffect, useId, useMemo, useState } from 'react'
import type { PageField } from '../formats/web-page/page-contents.ts'
import { parseNumber, showNumber } from '../ui/base/fields/number-text.ts'
import { Own, useSay } from './say-context.tsx'
import type { Example } from './use-answer.ts'

/** A field for each number of an example, and a choice for each word. What is typed is kept as it was typed. */
export function FieldsForm(props: {
  readonly fields: readonly PageField[]
  readonly onExample: (example: Example) => void
}) {
  const { fields, onExample } = props
  const { t, language } = useSay()
  const [typed, setTyped] = useState<readonly string[]>(() =>
    fields.map((field) => {
      if (field.kind === 'choice') return field.words[0] ?? ''
      return field.range ? showNumber(between(field.range), language) : ''
    }),
  )
  const example = useMemo(() => exampleOf(fields, typed), [fields, typed])
  useEffect(() => onExample(example), [example, onExample])
  return (
    <section aria-labelledby="asked" className="wide">
      <h2 id="asked">{t('ask.fields')}</h2>
      <div className="fields">
        {fields.map((field, at) => (
          <Field
            key={at}
            field={field}
            typed={typed[at] ?? ''}
            onType={(text) => setTyped(typed.map((other, i) => (i === at ? text : other)))}
          />
        ))}
      </div>
    </section>
  )
}

function Field(props: {
  readonly field: PageField
  readonly typed: string
  readonly onType: (text: string) => void
}) {
  const { field, typed, onType } = props
  const { t, text, number } = useSay()
  const id = useId()
  const name = <Own>{text(field.name)}</Own>
  if (field.kind === 'choice')
    return (
      <div className="field">
        <label htmlFor={id}>{name}</label>
        <select id={id} value={typed} onChange={({ currentTarget }) => onType(currentTarget.value)}>
          {field.words.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      </div>
    )
  const value = parseNumber(typed)
  const isUnreadable = value === undefined && typed.trim() !== ''
  const range = field.range && { least: number(field.range[0]), most: number(field.range[1]) }
  const isOutside =
    field.range !== undefined && value !== undefined && (value < field.range[0] || value > field.range[1])
  const note = isUnreadable
    ? t('fields.unreadable')
    : range && t(isOutside ? 'fields.outside' : 'fields.range', range)
  return (
    <div className="field">
      <label htmlFor={id}>
        {name}
        {field.unit && <span className="unit"> {field.unit}</span>}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={isUnreadable || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      {note && (
        <small id={`${id}-note`} data-warns={isUnreadable || isOutside || undefined}>
          {note}
        </small>
      )}
    </div>
  )
}

/** Nothing while a field is empty or holds no number. */
function exampleOf(fields: readonly PageField[], typed: readonly string[]): Example {
  const numbers = fields.flatMap((field, at) =>
    field.kind === 'choice'
      ? field.words.map((word) => Number(word === typed[at]))
      : [parseNumber(typed[at] ?? '') ?? Number.NaN],
  )
  return numbers.some(Number.isNaN) ? undefined : numbers
}

/** A number in the middle, as round as that leaves it there. */
function between([least, most]: readonly [number, number]): number {
  const middle = (least + most) / 2
  for (let digits = 1; digits < 15; digits++) {
    const round = Number(middle.toPrecision(digits))
    if (Math.abs(round - middle) <= (most - least) / 4) return round
  }
  return middle
}
