import { Menu } from '@base-ui/react/menu'
import { useMemo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { ProblemList } from '../problems/problem-list.tsx'
import { bestFigures, FIGURE_PARTS, type RunFigures, runFigures } from '../trainers/run-figures.ts'
import { staleText, weightsLeft } from '../trainers/stale-note.tsx'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { RunMenu } from './run-menu.tsx'
import { RunRow } from './run-row.tsx'
import styles from './runs.module.css'
import { sameStart } from './same-start.ts'

/** All trainers with their runs, side by side, and what went wrong with those that failed. */
export function RunTable(props: {
  readonly trainers: readonly ShownTrainer[]
  readonly selected: NodeId | undefined
  readonly onSelect: (trainer: NodeId) => void
}) {
  const { trainers, selected, onSelect } = props
  const graph = useSignal(useProject().checked)
  const tools = useText()
  const { t } = tools
  const menu = useMemo(() => Menu.createHandle<NodeId>(), [])
  const runs = useMemo(() => trainers.flatMap(({ run }) => run ?? []), [trainers])
  const best = useUnchanged(useMemo(() => bestFigures(runs.map(runFigures)), [runs]))
  const start = useMemo(() => sameStart(runs, tools), [runs, tools])
  const stale = trainers.filter(({ run }) => run && run.stale.length > 0)
  const problems = runs.flatMap(({ problem, trainer }) => (problem ? [{ ...problem, node: trainer }] : []))
  return (
    <div className={styles.runs}>
      {start && <p className={styles.start}>{start}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('results.table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('results.run')}</th>
              {FIGURE_PARTS.map((part) => (
                <th key={part} scope="col">
                  {t(`results.${part}`)}
                </th>
              ))}
              <th scope="col">{t('results.step')}</th>
              <th scope="col">{t('results.seed')}</th>
            </tr>
          </thead>
          <tbody>
            {trainers.map((trainer) => (
              <RunRow
                key={trainer.id}
                {...trainer}
                best={best}
                ready={graph.nodes[trainer.id]?.status === 'ready'}
                selected={trainer.id === selected}
                onSelect={onSelect}
                menu={menu}
              />
            ))}
          </tbody>
        </table>
        <RunMenu menu={menu} trainers={trainers} />
        {problems.length + stale.length > 0 && (
          <div className={styles.notes}>
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
          </div>
        )}
      </section>
    </div>
  )
}

/** The figures from before while they say the same, so that rows whose run stands still are not drawn anew. */
function useUnchanged(figures: RunFigures): RunFigures {
  const key = JSON.stringify(figures)
  // Its content is in the key.
  return useMemo(() => figures, [key])
}
