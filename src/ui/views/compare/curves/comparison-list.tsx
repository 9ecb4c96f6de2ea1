import { memo, useEffect, useMemo, useState } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { formatMeasure, type Measure } from '../../../trainers/measure.ts'
import { RunMark } from '../../../trainers/run-mark.tsx'
import type { RunLook } from '../../../trainers/run-palette.ts'
import { type ComparedEntry, entryValue } from '../compared-entries.ts'
import styles from './comparison.module.css'

/** Rows that are drawn together: two hundred at once would hold up the page. */
const AT_ONCE = 40

/** All runs beside their curves, the best first, where there are too many to be named at their ends. */
export function ComparisonList(props: {
  readonly entries: readonly ComparedEntry[]
  readonly hidden: ReadonlySet<string>
  readonly measure: Measure
  readonly part: 'training' | 'validation'
  readonly onToggle: (of: string) => void
  readonly onSolo: (of: string) => void
}) {
  const { entries, hidden, measure, part } = props
  const tools = useText()
  const rows = useMemo(() => {
    const worth = (value: number | undefined) =>
      value === undefined || !Number.isFinite(value)
        ? Number.NEGATIVE_INFINITY
        : measure === 'loss'
          ? -value
          : value
    return entries
      .map((entry) => ({ ...entry, value: entryValue(entry, part, measure) }))
      .sort((a, b) => worth(b.value) - worth(a.value))
  }, [entries, measure, part])
  const drawn = useSlices(rows.length)
  return (
    <ul className={styles.list} aria-label={tools.t('results.shown-runs')}>
      {rows.slice(0, drawn).map(({ of, title, look, runs, value }) => (
        <Row
          key={of}
          of={of}
          title={title}
          look={look}
          count={runs.length}
          value={formatMeasure(value, measure, tools)}
          isHidden={hidden.has(of)}
          onToggle={props.onToggle}
          onSolo={props.onSolo}
        />
      ))}
    </ul>
  )
}

/** How many of so many rows are drawn: the first at once, the others behind them with the next frames. */
function useSlices(count: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE)
  useEffect(() => {
    if (drawn >= count) return
    const frame = requestAnimationFrame(() => setDrawn(drawn + AT_ONCE))
    return () => cancelAnimationFrame(frame)
  }, [drawn, count])
  return drawn
}

/** Drawn anew only when it says something else: of two hundred runs one or two train. */
const Row = memo(function Row(props: {
  readonly of: string
  readonly title: string
  readonly look: RunLook
  readonly count: number
  readonly value: string
  readonly isHidden: boolean
  readonly onToggle: (of: string) => void
  readonly onSolo: (of: string) => void
}) {
  const { of, title, look, count, isHidden } = props
  const { t } = useText()
  return (
    <li>
      <button
        type="button"
        aria-pressed={!isHidden}
        title={t(isHidden ? 'results.show-run' : 'results.hide-run', { run: title })}
        onClick={() => props.onToggle(of)}
      >
        <RunMark look={look} size={10} />
        <span>{title}</span>
        {count > 1 && <small>×{count}</small>}
        <strong>{props.value}</strong>
      </button>
      <button
        type="button"
        className={styles.only}
        aria-label={`${t('compare.only')}: ${title}`}
        title={t('compare.solo', { run: title })}
        onClick={() => props.onSolo(of)}
      >
        {t('compare.only')}
      </button>
    </li>
  )
})
