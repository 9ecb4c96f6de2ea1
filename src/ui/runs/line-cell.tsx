import { useText } from '../base/language/use-text.ts'
import { formatMeasure, type Measure } from '../trainers/measure.ts'
import { figureSpan, type RunFigures, spanText } from '../trainers/run-figures.ts'
import { differenceText } from './difference-text.ts'
import { type Column, isPart } from './fit-columns.ts'
import { lineValue } from './line-values.ts'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** What a run says in one column. */
export function LineCell(props: {
  readonly line: RunLine
  readonly column: Column
  readonly measures: readonly Measure[]
  readonly best: RunFigures
  readonly baseline: RunFigures | undefined
}) {
  const { line, column, measures, best } = props
  const { run, figures } = line
  const tools = useText()
  const { t } = tools
  if (isPart(column)) {
    const span = run && column === 'training' ? figureSpan(run) : undefined
    return (
      <td title={span && spanText(span, tools)}>
        {measures.map((measure) => {
          const value = figures?.[column][measure]
          const isBest = value !== undefined && value === best[column][measure]
          const from = line.kept?.isBaseline ? undefined : props.baseline?.[column][measure]
          return (
            <span key={measure} className={styles.figure}>
              <span data-best={isBest || undefined}>
                <span className="visually-hidden">
                  {t(`results.${measure}`)} {isBest && t('results.best-of-all')}{' '}
                </span>
                {formatMeasure(value, measure, tools)}
              </span>
              {props.baseline && (
                <span className={styles.difference}> {differenceText(value, from, measure, tools)}</span>
              )}{' '}
            </span>
          )
        })}
        {span?.kind === 'batch' && <span className={styles.ofBatch}>{spanText(span, tools)}</span>}
      </td>
    )
  }
  return (
    <td className={column === 'note' ? styles.note : undefined} title={titleOf()}>
      {said()}
    </td>
  )

  function said(): string {
    const value = lineValue(line, column, 'loss')
    if (typeof value !== 'number') return value ?? '–'
    switch (column) {
      case 'step':
        return t('results.ms', { ms: tools.number(value, MILLISECONDS) })
      case 'begun':
        return tools.moment(value)
      case 'trained':
        return tools.duration(value)
      case 'weights':
        return tools.number(value)
      case 'bytes':
        return tools.bytes(value)
      default:
        return String(value)
    }
  }

  function titleOf(): string | undefined {
    if (column === 'note') return line.kept?.note
    const { backend, threads = 1 } = run ?? line.kept ?? {}
    if (column !== 'step' || backend === undefined) return undefined
    const known = backend === 'wasm' || backend === 'webgl' || backend === 'cpu'
    return t('backend.chip', { name: known ? t(`backend.${backend}`) : backend, threads })
  }
}

const MILLISECONDS = { maximumSignificantDigits: 3 }
