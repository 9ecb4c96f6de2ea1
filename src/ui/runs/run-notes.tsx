import { useMemo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useText } from '../base/language/use-text.ts'
import { ProblemList } from '../problems/problem-list.tsx'
import { staleText, weightsLeft } from '../trainers/stale-note.tsx'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { RunAdvice } from '../views/trainer/run-advice.tsx'
import styles from './runs.module.css'
import { sameStart } from './same-start.ts'

/** What there is to say of the latest runs: whether they are comparable, what failed, and what the chosen one reached. */
export function RunNotes(props: {
  readonly trainers: readonly ShownTrainer[]
  readonly selected: NodeId | undefined
}) {
  const { trainers, selected } = props
  const tools = useText()
  const runs = useMemo(() => trainers.flatMap(({ run }) => run ?? []), [trainers])
  const start = useMemo(() => sameStart(runs, tools), [runs, tools])
  const stale = trainers.filter(({ run }) => run && run.stale.length > 0)
  const problems = runs.flatMap(({ problem, trainer }) => (problem ? [{ ...problem, node: trainer }] : []))
  const told = runs.find(({ trainer }) => trainer === selected)
  return (
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
  )
}
