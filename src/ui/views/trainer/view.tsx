import { useMemo } from 'react'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { useShownRuns } from '../../trainers/use-runs.ts'
import { RunCurves } from '../curves/run-curves.tsx'
import { MeasuredScores } from '../evaluation/measured-scores.tsx'
import { targetAt } from '../shared/class-names.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { RunAdvice } from './run-advice.tsx'
import { RunState } from './run-state.tsx'
import styles from './view.module.css'

/** The run of one trainer: how far it has come, its curves, what it has reached. Nothing before the first run. */
export function TrainerView({ id, checked, fill }: ViewProps) {
  const only = useMemo(() => [id], [id])
  const runs = useShownRuns(only)
  const shown = useEvaluation(id)
  const tools = useText()
  const project = useProject()
  const target = useSlice(project.checked, (graph) => targetAt(graph, id))
  const run = runs[0]?.run
  // In a column the card beside it says so already.
  if (!run) return fill ? <p className={shared.muted}>{tools.t('node.result.none')}</p> : null
  return (
    <section className={fill ? styles.beside : shared.result} aria-label={tools.t('results.run')}>
      <div className={styles.said}>
        <RunState id={id} checked={checked} />
        <RunAdvice key={run.run} id={id} />
        {shown && <MeasuredScores shown={shown} target={target} />}
      </div>
      <RunCurves runs={runs} shows="both" points="both" tall={!fill} />
    </section>
  )
}
