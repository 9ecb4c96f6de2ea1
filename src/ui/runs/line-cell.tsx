import { useText } from '../base/language/use-text.ts'
import { formatMeasure, type Measure } from '../trainers/measure.ts'
import { figureSpan, type RunFigures, spanText } from '../trainers/run-figures.ts'
import { differenceText, spreadText } from './difference-text.ts'
import { type Column, isPart } from './fit-columns.ts'
import { lineValue, valueTogether } from './line-values.ts'
import styles from './runs.module.css'
import type { TableEntry } from './table-entry.ts'

/** The row that others are compared with. */
export interface ShownBaseline {
  readonly key: string
  readonly figures: RunFigures | undefined
}

/** What a run says in one column. */
export function LineCell(props: {
  readonly entry: TableEntry
  readonly column: Column
  readonly measures: readonly Measure[]
  readonly best: RunFigures
  readonly baseline: ShownBaseline | undefined
  /** There are groups, whose figures say how far they spread. */
  readonly spreads: boolean
}) {
  const { entry, column, measures, best, baseline } = props
  const { line, lines, figures, spread } = entry
  const { run } = line
  const tools = useText()
  const { t } = tools
  if (isPart(column)) {
    const span = !lines && run && column === 'training' ? figureSpan(run) : undefined
    return (
      <td title={span ? spanText(span, tools) : undefined}>
        {measures.map((measure) => {
          const value = figures?.[column][measure]
          const isBest = !entry.isInside && value !== undefined && value === best[column][measure]
          const from = entry.key === baseline?.key ? undefined : baseline?.figures?.[column][measure]
          const difference = differenceText(value, from, measure, tools)
          return (
            <span key={measure} className={styles.figure}>
              <span data-best={isBest || undefined}>
                <span className="visually-hidden">
                  {t(`results.${measure}`)} {isBest && t('results.best-of-all')}{' '}
                </span>
                {formatMeasure(value, measure, tools)}
              </span>
              {(baseline || props.spreads) && (
                <span className={styles.difference}>
                  {' '}
                  {lines ? spreadText(spread?.[column][measure], measure, tools) : difference}
                </span>
              )}{' '}
              {lines && difference !== '' && <span className={styles.ofGroup}>{difference}</span>}
            </span>
          )
        })}
        {span && span.kind === 'batch' && <span className={styles.ofBatch}>{spanText(span, tools)}</span>}
      </td>
    )
  }
  return (
    <td className={column === 'note' ? styles.note : undefined} title={titleOf()}>
      {said()}
    </td>
  )

  function said(): string {
    // What differs from run to run is said by their own lines.
    if (lines && (column === 'seed' || column === 'note')) return ''
    const [measure = 'loss'] = measures
    const value = lines
      ? valueTogether(
          lines.map((each) => lineValue(each, column, measure)),
          column,
        )
      : lineValue(line, column, measure)
    if (typeof value !== 'number') return value ?? (lines ? '' : '–')
    switch (column) {
      case 'step':
        return t('results.ms', { ms: tools.number(value, MILLISECONDS) })
      case 'begun':
        return tools.moment(value)
      case 'trained':
        return tools.duration(value)
      case 'rate':
        return tools.number(value, DIGITS)
      case 'best':
        return tools.number(value, TENTHS)
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
const DIGITS = { maximumSignificantDigits: 4 }
const TENTHS = { maximumFractionDigits: 1 }
