import { useMemo } from 'react'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { ProblemList } from '../../problems/problem-list.tsx'
import { runEpochs, runStatus } from '../../trainers/run-status.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { UnsavedNote } from '../../trainers/unsaved-note.tsx'
import { useShownRuns } from '../../trainers/use-runs.ts'
import { RunCurves } from '../curves/run-curves.tsx'
import { MeasuredScores } from '../evaluation/measured-scores.tsx'
import { targetAt } from '../shared/class-names.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { RunAdvice } from './run-advice.tsx'
import styles from './view.module.css'

/** The run of one trainer: how far it has come, its curves, what it has reached. Nothing before the first run. */
export function TrainerView({ id, checked }: ViewProps) {
  const only = useMemo(() => [id], [id])
  const runs = useShownRuns(only)
  const shown = useEvaluation(id)
  const tools = useText()
  const project = useProject()
  const target = useSlice(project.checked, (graph) => targetAt(graph, id))
  const run = runs[0]?.run
  if (!run) return null
  return (
    <section className={shared.result} aria-label={tools.t('results.run')}>
      <div className={styles.runHead}>
        <h3>{tools.t('results.run')}</h3>
        <span className={shared.muted}>
          {tools.t('results.epoch')} {runEpochs(run, tools)} · {runStatus(run, tools)}
        </span>
      </div>
      <StaleNote run={run} />
      <UnsavedNote id={id} run={run} ready={checked.status === 'ready'} />
      {run.problem && <ProblemList problems={[{ ...run.problem, node: id }]} />}
      <RunAdvice key={run.run} id={id} />
      <RunCurves runs={runs} shows="both" points="both" tall />
      {shown && <MeasuredScores shown={shown} target={target} />}
    </section>
  )
}
