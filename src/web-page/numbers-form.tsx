import { useEffect, useMemo, useState } from 'react'
import { type Shape, sizeOf } from '../graph/values/port-value.ts'
import { readNumbers } from './read-numbers.ts'
import { useSay } from './say-context.tsx'
import type { Example } from './use-answer.ts'

/** A box for as many numbers as an example has. */
export function NumbersForm(props: {
  readonly shape: Shape
  readonly onExample: (example: Example) => void
}) {
  const { shape, onExample } = props
  const { t } = useSay()
  const [typed, setTyped] = useState('')
  const { numbers, unreadable } = useMemo(() => readNumbers(typed), [typed])
  const count = sizeOf(shape)
  const example = useMemo(
    () => (numbers.length === count && unreadable === undefined ? numbers : undefined),
    [numbers, unreadable, count],
  )
  useEffect(() => onExample(example), [example, onExample])
  return (
    <section aria-labelledby="asked" className="wide">
      <h2 id="asked">{t('ask.numbers')}</h2>
      <textarea
        aria-labelledby="asked"
        aria-describedby="numbers-note"
        aria-invalid={unreadable !== undefined || undefined}
        rows={8}
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <small id="numbers-note" data-warns={unreadable !== undefined || undefined}>
        {unreadable === undefined
          ? t('numbers.hint', { count, shape, given: numbers.length })
          : t('numbers.unreadable', { word: unreadable })}
      </small>
    </section>
  )
}
