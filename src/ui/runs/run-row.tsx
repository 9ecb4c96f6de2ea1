import type { Menu } from '@base-ui/react/menu'
import { memo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useText } from '../base/language/use-text.ts'
import { formatMeasure, type Measure } from '../trainers/measure.ts'
import { figureSpan, type RunFigures, spanText } from '../trainers/run-figures.ts'
import { CurrentName } from './current-name.tsx'
import type { Column } from './fit-columns.ts'
import { isPart, lineValue } from './line-values.ts'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** One run: what it is called and does, what can be done with it, and its figures. */
export const RunRow = memo(function RunRow(props: {
  readonly line: RunLine
  /** Which columns the table has, with commas between them. */
  readonly columns: string
  readonly measures: readonly Measure[]
  readonly best: RunFigures
  /** Nothing keeps it from starting. */
  readonly ready: boolean
  readonly selected: boolean
  readonly onSelect: (trainer: NodeId) => void
  readonly menu: Menu.Handle<NodeId>
}) {
  const { line, selected, ready, menu } = props
  const columns = props.columns.split(',').filter((column): column is Column => column !== '')
  return (
    // The keyboard has the button with the name.
    <tr
      className={styles.row}
      data-selected={selected || undefined}
      onClick={() => props.onSelect(line.trainer)}
    >
      <th scope="row">
        <CurrentName line={line} ready={ready} selected={selected} menu={menu} />
      </th>
      {columns.map((column) => (
        <LineCell key={column} line={line} column={column} measures={props.measures} best={props.best} />
      ))}
    </tr>
  )
})

/** What a run says in one column. */
function LineCell(props: {
  readonly line: RunLine
  readonly column: Column
  readonly measures: readonly Measure[]
  readonly best: RunFigures
}) {
  const { line, column, measures, best } = props
  const { run, figures } = line
  const tools = useText()
  const { t, number } = tools
  if (isPart(column)) {
    const span = run && column === 'training' ? figureSpan(run) : undefined
    return (
      <td title={span && spanText(span, tools)}>
        {measures.map((measure) => {
          const value = figures?.[column][measure]
          const isBest = value !== undefined && value === best[column][measure]
          return (
            <span key={measure} data-best={isBest || undefined}>
              <span className="visually-hidden">
                {t(`results.${measure}`)} {isBest && t('results.best-of-all')}{' '}
              </span>
              {formatMeasure(value, measure, tools)}{' '}
            </span>
          )
        })}
        {span?.kind === 'batch' && <span className={styles.ofBatch}>{spanText(span, tools)}</span>}
      </td>
    )
  }
  const value = lineValue(line, column, 'loss')
  if (value === undefined) return <td>–</td>
  if (column === 'step')
    return <td title={backendName()}>{t('results.ms', { ms: number(Number(value), MILLISECONDS) })}</td>
  return <td>{String(value)}</td>

  function backendName(): string | undefined {
    const { backend, threads = 1 } = run ?? line.kept ?? {}
    if (backend === undefined) return undefined
    const known = backend === 'wasm' || backend === 'webgl' || backend === 'cpu'
    return t('backend.chip', { name: known ? t(`backend.${backend}`) : backend, threads })
  }
}

const MILLISECONDS = { maximumSignificantDigits: 3 }
