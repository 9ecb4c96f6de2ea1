import type { TextTools } from '../../base/language/text-tools.ts'
import { useText } from '../../base/language/use-text.ts'
import { formatMeasure, keyOfRun, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { RunMark } from '../../trainers/run-mark.tsx'
import styles from './chart.module.css'
import { epochAt, readCurves } from './read-curves.ts'

const COLUMNS = ['batch', 'training', 'validation'] as const

/** The values under the pointer. For the eyes only: the chart says the same as its value. */
export function CurveReadout(props: {
  readonly runs: readonly ShownRun[]
  readonly measure: Measure
  readonly at: number
  /** Stands at the right edge, to leave the place pointed at free. */
  readonly right: boolean
}) {
  const { runs, measure, at } = props
  const tools = useText()
  const { t } = tools
  return (
    <table
      className={styles.readout}
      data-at={props.right ? 'right' : 'left'}
      data-measure={measure}
      aria-hidden="true"
    >
      <thead>
        <tr>
          <th>{t('results.epoch-number', { epoch: epochAt(at) })}</th>
          {COLUMNS.map((column) => (
            <th key={column} data-minor={column === 'batch' || undefined}>
              {t(`results.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((shown) => {
          const { run, look, title } = shown
          const reading = readCurves(run, measure, at)
          return (
            <tr key={keyOfRun(shown)}>
              <th>
                <span>
                  <RunMark look={look} size={10} />
                  <span>{title}</span>
                </span>
              </th>
              {COLUMNS.map((column) => (
                <td key={column} data-minor={column === 'batch' || undefined}>
                  {formatMeasure(reading[column], measure, tools)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The same in a sentence. */
export function readoutText(
  runs: readonly ShownRun[],
  measure: Measure,
  at: number,
  tools: TextTools,
): string {
  const { t } = tools
  const parts = runs.map(({ run, title }) => {
    const reading = readCurves(run, measure, at)
    const values = COLUMNS.filter((column) => column !== 'batch' && reading[column] !== undefined).map(
      (column) => `${t(`results.${column}`)} ${formatMeasure(reading[column], measure, tools)}`,
    )
    return values.length === 0 ? t('results.no-value', { run: title }) : `${title}: ${values.join(', ')}`
  })
  return [t('results.epoch-number', { epoch: epochAt(at) }), ...parts].join('. ')
}
