import { type ReactNode, useState } from 'react'
import type { ValueSummary } from '../../../../scores/statistics/describe-values.ts'
import type { TextTools } from '../../../base/language/text-tools.ts'
import { useText } from '../../../base/language/use-text.ts'
import type { FinalPart } from '../../../trainers/final-part.ts'
import { formatMeasure, type Measure } from '../../../trainers/measure.ts'
import { RunMark } from '../../../trainers/run-mark.tsx'
import styles from './figures.module.css'
import type { FinalFigures } from './final-figures.ts'

const COLUMNS = ['accuracy', 'loss', 'best', 'reached', 'step', 'weights', 'memory'] as const
type Column = (typeof COLUMNS)[number]
/** Columns of which more is better. */
const MORE: ReadonlySet<Column> = new Set(['accuracy'])

/** The figures of all entries, sorted by any column, the best of each marked. */
export function FiguresTable(props: {
  readonly rows: readonly FinalFigures[]
  readonly part: FinalPart
  readonly measure: Measure
  readonly goal: number | undefined
}) {
  const { rows, part, measure, goal } = props
  const tools = useText()
  const { t } = tools
  const [by, sortBy] = useState<Column>(measure)
  const columns = COLUMNS.filter((column) => rows.some((row) => worthOf(row, column) !== undefined))
  const sorted = [...rows].sort((a, b) => order(a, b, by))
  const best = new Map(columns.map((column) => [column, bestOf(rows, column)]))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('results.run')}</th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={by === column ? (MORE.has(column) ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                title={t(`compare.hint.${column}`, { measure })}
                onClick={() => sortBy(column)}
              >
                {headOf(column)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.entry.of}>
            <th scope="row">
              <span>
                <RunMark look={row.entry.look} size={11} />
                <span>{row.entry.title}</span>
                {row.entry.runs.length > 1 && <small>×{row.entry.runs.length}</small>}
              </span>
            </th>
            {columns.map((column) => {
              const worth = worthOf(row, column)
              return (
                <td key={column} data-best={(worth !== undefined && worth === best.get(column)) || undefined}>
                  {cellOf(row, column)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )

  function headOf(column: Column): ReactNode {
    switch (column) {
      case 'accuracy':
      case 'loss':
        return (
          <>
            {t(`results.${column}`)} <small>{t(`results.${part}`)}</small>
          </>
        )
      case 'reached':
        return t('compare.reached', { goal: formatMeasure(goal, measure, tools) })
      case 'step':
        return t('results.step')
      default:
        return t(`compare.${column}`)
    }
  }

  function cellOf(row: FinalFigures, column: Column): ReactNode {
    const { entry, best: bestEpoch, reached, msPerStep, weights, memory } = row
    const ofAll = entry.runs.length
    switch (column) {
      case 'accuracy':
      case 'loss':
        return withSpread(row[column], (value) => formatMeasure(value, column, tools))
      case 'best':
        return (
          bestEpoch && (
            <>
              {tools.number(bestEpoch.epoch.mean, { maximumSignificantDigits: 3 })}{' '}
              <small>{formatMeasure(bestEpoch.value.mean, measure, tools)}</small>
            </>
          )
        )
      case 'reached':
        return reached ? (
          <>
            {durationText(reached.mean, tools)}{' '}
            {reached.count < ofAll && <small>{t('compare.of', { count: reached.count, all: ofAll })}</small>}
          </>
        ) : (
          t('compare.never')
        )
      case 'step':
        return (
          msPerStep && t('results.ms', { ms: tools.number(msPerStep.mean, { maximumSignificantDigits: 3 }) })
        )
      case 'weights':
        return weights !== undefined && tools.number(weights)
      case 'memory':
        return memory !== undefined && tools.bytes(memory)
    }
  }
}

/** Short times to two digits: of two runs, both of about four seconds, one was faster. */
function durationText(seconds: number, { number, duration }: Pick<TextTools, 'number' | 'duration'>): string {
  return seconds < 10 ? `${number(seconds, { maximumSignificantDigits: 2 })} s` : duration(seconds * 1000)
}

/** Mean ± standard deviation; of a single run what it is. */
function withSpread(summary: ValueSummary | undefined, format: (value: number) => string): ReactNode {
  if (!summary) return '–'
  const { mean, deviation } = summary
  return deviation === undefined ? format(mean) : `${format(mean)} ± ${format(deviation)}`
}

function worthOf(row: FinalFigures, column: Column): number | undefined {
  switch (column) {
    case 'accuracy':
    case 'loss':
    case 'reached':
      return row[column]?.mean
    case 'best':
      return row.best?.epoch.mean
    case 'step':
      return row.msPerStep?.mean
    default:
      return row[column]
  }
}

function order(a: FinalFigures, b: FinalFigures, column: Column): number {
  const worst = MORE.has(column) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const [x, y] = [worthOf(a, column) ?? worst, worthOf(b, column) ?? worst]
  return x === y ? 0 : x < y === MORE.has(column) ? 1 : -1
}

/** The best of a column where there is something to choose; the best epoch is no merit. */
function bestOf(rows: readonly FinalFigures[], column: Column): number | undefined {
  const values = rows.flatMap((row) => worthOf(row, column) ?? [])
  if (column === 'best' || new Set(values).size < 2) return undefined
  return MORE.has(column) ? Math.max(...values) : Math.min(...values)
}
