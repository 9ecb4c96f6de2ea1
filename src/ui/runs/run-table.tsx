import { Menu } from '@base-ui/react/menu'
import { useTable } from '@tanstack/react-table'
import { type CSSProperties, useMemo, useRef } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import type { KeptRun } from '../../runs/kept-run.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useMedia } from '../base/signals/use-media.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSize } from '../base/use-size.ts'
import { ProblemList } from '../problems/problem-list.tsx'
import type { Measure } from '../trainers/measure.ts'
import { bestFigures, FIGURE_PARTS, isValidated, type RunFigures } from '../trainers/run-figures.ts'
import { staleText, weightsLeft } from '../trainers/stale-note.tsx'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { RunAdvice } from '../views/trainer/run-advice.tsx'
import { lineColumns, lineFeatures, sortingOf } from './arrange-lines.ts'
import { ColumnMenu } from './column-menu.tsx'
import { type Column, columnWidth, fitColumns } from './fit-columns.ts'
import type { LineOrder } from './line-values.ts'
import { RunComparison } from './run-comparison.tsx'
import { type RunLine, runLines } from './run-line.ts'
import { RunMenu } from './run-menu.tsx'
import { RunRow } from './run-row.tsx'
import styles from './runs.module.css'
import { sameStart } from './same-start.ts'
import { TableHead } from './table-head.tsx'

const NONE_KEPT: readonly KeptRun[] = []

/**
 * All trainers with their runs, side by side, sorted by any column, in as many columns as fit whole or in those that a
 * person has chosen; below, what went wrong with those that
 * failed, and what the chosen one has reached.
 */
export function RunTable(props: {
  readonly trainers: readonly ShownTrainer[]
  readonly measures: readonly Measure[]
  readonly selected: NodeId | undefined
  readonly onSelect: (trainer: NodeId) => void
}) {
  const { trainers, measures, selected, onSelect } = props
  const graph = useSignal(useProject().checked)
  const tools = useText()
  const { t } = tools
  const menu = useMemo(() => Menu.createHandle<NodeId>(), [])
  const scroll = useRef<HTMLElement>(null)
  const { width } = useSize(scroll)
  const byFinger = useMedia('(pointer: coarse)')
  const runs = useMemo(() => trainers.flatMap(({ run }) => run ?? []), [trainers])
  const lines = useMemo(() => runLines(trainers, NONE_KEPT, tools), [trainers, tools])
  const figures = useMemo(() => lines.flatMap((line) => line.figures ?? []), [lines])
  const best = useUnchanged(useMemo(() => bestFigures(figures), [figures]))
  const start = useMemo(() => sameStart(runs, tools), [runs, tools])
  const [chosen, choose] = useSetting<readonly Column[] | undefined>('runs.columns', undefined)
  const [order, setOrder] = useSetting<LineOrder | undefined>('runs.order', undefined)
  const { columns, isWide, least } = fitColumns(width, filledColumns(runs, figures), byFinger, chosen)
  const sorted = useSorted(lines, order, measures[0] ?? 'accuracy')
  const stale = trainers.filter(({ run }) => run && run.stale.length > 0)
  const problems = runs.flatMap(({ problem, trainer }) => (problem ? [{ ...problem, node: trainer }] : []))
  const told = runs.find(({ trainer }) => trainer === selected)
  const only = measures.length === 1 ? measures[0] : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section ref={scroll} className={styles.scroll} tabIndex={0} aria-label={t('results.table')}>
      <RunComparison trainers={trainers} />
      <table
        className={styles.table}
        data-wide={isWide || undefined}
        style={{ minInlineSize: least } as CSSProperties}
      >
        <colgroup>
          <col />
          {columns.map((column) => (
            <col key={column} style={{ inlineSize: columnWidth(column, isWide) } as CSSProperties} />
          ))}
        </colgroup>
        <TableHead
          columns={columns}
          measure={only}
          order={order}
          onOrder={setOrder}
          tools={<ColumnMenu shown={columns} chosen={chosen} onChoose={choose} />}
        />
        <tbody>
          {sorted.map((line) => (
            <RunRow
              key={line.isCurrent ? line.trainer : line.id}
              line={line}
              columns={columns.join()}
              measures={measures}
              best={best}
              ready={graph.nodes[line.trainer]?.status === 'ready'}
              selected={line.trainer === selected}
              onSelect={onSelect}
              menu={menu}
            />
          ))}
        </tbody>
      </table>
      <RunMenu menu={menu} trainers={trainers} />
      <div className={styles.notes}>
        {start && <p className={styles.start}>{start}</p>}
        {problems.length > 0 && <ProblemList problems={problems} jump />}
        {trainers.map(({ id, title, run }) => {
          const left = run && weightsLeft(run, tools)
          return (
            left && (
              <p key={id} className={styles.staleNote}>
                {trainers.length > 1 && <strong>{title}: </strong>}
                {left}
              </p>
            )
          )
        })}
        {stale.map(({ id, title, run }) => (
          <p key={id} className={styles.staleNote}>
            {stale.length < trainers.length && <strong>{title}: </strong>}
            {run && staleText(run.stale, tools)}
          </p>
        ))}
        {told && <RunAdvice key={`${told.trainer} ${told.run}`} id={told.trainer} />}
      </div>
    </section>
  )
}

/** Those that say something of one of the runs; how fast and with which seed they ran is known of all. */
function filledColumns(runs: readonly RunView[], figures: readonly RunFigures[]): ReadonlySet<Column> {
  const said = FIGURE_PARTS.filter((part) => figures.some((each) => each[part].loss !== undefined))
  // Before the first epoch is over the table has the columns that it will have.
  const coming = isValidated(runs) ? (['validation'] as const) : []
  return new Set<Column>([...coming, 'training', ...said, 'step', 'seed'])
}

/** The lines as a person wants them sorted. */
function useSorted(
  lines: readonly RunLine[],
  order: LineOrder | undefined,
  measure: Measure,
): readonly RunLine[] {
  const sorting = useMemo(() => sortingOf(order, measure), [order, measure])
  const table = useTable({
    features: lineFeatures,
    columns: lineColumns,
    data: lines,
    state: { sorting },
  })
  return table.getRowModel().rows.map(({ original }) => original)
}

/** The figures from before while they say the same, so that rows whose run stands still are not drawn anew. */
function useUnchanged(figures: RunFigures): RunFigures {
  const key = JSON.stringify(figures)
  // Its content is in the key.
  return useMemo(() => figures, [key])
}
