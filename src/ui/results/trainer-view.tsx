import { useMemo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../context.tsx'
import { ProblemList } from '../inspector/problem-list.tsx'
import { useText } from '../language/use-text.ts'
import { useSlice } from '../live/use-slice.ts'
import { useEvaluation } from '../node/results/use-evaluation.ts'
import { StaleNote } from '../node/stale-note.tsx'
import { UnsavedNote } from '../node/unsaved-note.tsx'
import { targetAt } from './class-names.ts'
import { CurvesView } from './curves/curves-view.tsx'
import { EvaluationView } from './evaluation-view.tsx'
import styles from './results.module.css'
import { runEpochs, runStatus } from './runs/run-status.ts'
import { useShownRuns } from './use-runs.ts'

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
