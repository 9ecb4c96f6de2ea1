import type { TextTools } from '../../../base/language/text-tools.ts'
import { useText } from '../../../base/language/use-text.ts'
import { formatMeasure, type Measure } from '../../../trainers/measure.ts'
import { RunMark } from '../../../trainers/run-mark.tsx'
import styles from '../../curves/chart.module.css'
import type { Band, ProgressUnit } from './compare-options.ts'
import { type EntryReading, placeText } from './read-comparison.ts'

/** More would cover the chart. */
const MOST_ROWS = 10

/** The values under the pointer, the best first. For the eyes only: the chart says the same as its value. */
export function ComparisonReadout(props: {
  readonly read: readonly EntryReading[]
  readonly at: number
  readonly measure: Measure
  readonly by: ProgressUnit
  readonly band: Band
  /** Stands at the right edge, to leave the place pointed at free. */
  readonly right: boolean
}) {
  const { read, at, measure, by } = props
  const tools = useText()
  const { t } = tools
  const rows = ranked(read, measure)
  const columns = (['training', 'validation'] as const).filter((column) =>
    rows.some((row) => row[column] !== undefined),
  )
  const hasBand = rows.some(({ low }) => low !== undefined)
  return (
    <table
      className={styles.readout}
      data-at={props.right ? 'right' : 'left'}
      data-measure={measure}
      aria-hidden="true"
    >
      <thead>
        <tr>
          <th>
            {t(`compare.at.${by}`, {
              at: placeText(by === 'epoch' ? Math.max(1, Math.round(at)) : at, by, tools),
            })}
          </th>
          {columns.map((column) => (
            <th key={column}>{t(`results.${column}`)}</th>
          ))}
          {hasBand && <th>{tools.node('compare')?.params.band?.options?.[props.band]}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map(({ entry, low, high, ...row }) => (
          <tr key={entry.of}>
            <th>
              <span>
                <RunMark look={entry.look} size={10} />
                <span>{entry.title}</span>
              </span>
            </th>
            {columns.map((column) => (
              <td key={column}>{formatMeasure(row[column], measure, tools)}</td>
            ))}
            {hasBand && (
              <td>
                {low === undefined
                  ? ''
                  : `${formatMeasure(low, measure, tools)} – ${formatMeasure(high, measure, tools)}`}
              </td>
            )}
          </tr>
        ))}
        {rows.length > MOST_ROWS && (
          <tr>
            <th colSpan={3}>{t('compare.more', { count: rows.length - MOST_ROWS })}</th>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** The same in a sentence. */
export function readoutText(
  read: readonly EntryReading[],
  at: number,
  measure: Measure,
  by: ProgressUnit,
  tools: TextTools,
): string {
  const { t } = tools
  const said = ranked(read, measure)
    .slice(0, MOST_ROWS)
    .map(({ entry, training, validation }) => {
      const values = Object.entries({ training, validation }).flatMap(([part, value]) =>
        value === undefined
          ? []
          : [
              `${t(part === 'training' ? 'results.training' : 'results.validation')} ${formatMeasure(value, measure, tools)}`,
            ],
      )
      return values.length === 0
        ? t('results.no-value', { run: entry.title })
        : `${entry.title}: ${values.join(', ')}`
    })
  return [
    t(`compare.at.${by}`, { at: placeText(by === 'epoch' ? Math.max(1, Math.round(at)) : at, by, tools) }),
    ...said,
  ].join('. ')
}

function ranked(read: readonly EntryReading[], measure: Measure): readonly EntryReading[] {
  const worth = ({ training, validation }: EntryReading) => {
    const value = validation ?? training ?? Number.NaN
    return Number.isFinite(value) ? (measure === 'loss' ? -value : value) : Number.NEGATIVE_INFINITY
  }
  return [...read].sort((a, b) => worth(b) - worth(a))
}
