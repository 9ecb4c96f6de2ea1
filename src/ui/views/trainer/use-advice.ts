import { useMemo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { runAdvice } from '../../../scores/run-advice.ts'
import type { RunView } from '../../../session/run-view.ts'
import { useProject } from '../../base/context.tsx'
import { useSlice } from '../../base/signals/use-slice.ts'
import { hasEnded } from '../../trainers/measure.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'

/** What a run that has ended says and what to try next; nothing once the graph is another, or after a failure. */
export function useAdvice(trainer: NodeId): ReturnType<typeof runAdvice> | undefined {
  const project = useProject()
  const run = useSlice(project.runs, (runs) => (isTelling(runs[trainer]) ? runs[trainer] : undefined))
  const evaluation = useEvaluation(trainer)?.evaluation
  // As long as the run is not out of date, what it ran is in the graph.
  return useMemo(() => {
    if (!run) return undefined
    const advice = runAdvice(project.checked.value, trainer, run, evaluation)
    return advice.meaning || advice.tries.length > 0 ? advice : undefined
  }, [project, trainer, run, evaluation])
}

function isTelling(run: RunView | undefined): boolean {
  // A failure has a sentence and a fix of its own.
  return run !== undefined && hasEnded(run) && run.status !== 'failed' && run.stale.length === 0
}
