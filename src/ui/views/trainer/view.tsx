import { useMemo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/live/use-slice.ts'
import { ProblemList } from '../../problems/problem-list.tsx'
import { runEpochs, runStatus } from '../../trainers/run-status.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { UnsavedNote } from '../../trainers/unsaved-note.tsx'
import { useShownRuns } from '../../trainers/use-runs.ts'
import { CurvesView } from '../curves/curves-view.tsx'
import { EvaluationView } from '../evaluation/measured-scores.tsx'
import { targetAt } from '../shared/class-names.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import styles from '../shared/view.module.css'

/** The run of one trainer: how far it has come, its curves, what it has reached. Nothing before the first run. */
export function TrainerView({ id }: { readonly id: NodeId }) {
  const only = useMemo(() => [id], [id])
  const runs = useShownRuns(only)
  const shown = useEvaluation(id)
  const tools = useText()
  const project = useProject()
  const target = useSlice(project.checked, (graph) => targetAt(graph, id))
  const ready = useSlice(project.checked, (graph) => graph.nodes[id]?.status === 'ready')
  const run = runs[0]?.run
  if (!run) return null
  return (
    <section className={styles.result} aria-label={tools.t('results.run')}>
      <div className={styles.runHead}>
        <h3>{tools.t('results.run')}</h3>
        <span className={styles.muted}>
          {tools.t('results.epoch')} {runEpochs(run, tools)} · {runStatus(run, tools)}
        </span>
      </div>
      <StaleNote run={run} />
      <UnsavedNote id={id} run={run} ready={ready} />
      {run.problem && <ProblemList problems={[{ ...run.problem, node: id }]} />}
      <CurvesView runs={runs} shows="both" points="both" tall />
      {shown && <EvaluationView shown={shown} target={target} />}
    </section>
  )
}
