import type { NodeId } from '../../../graph/document/document.ts'
import type { ModelValue } from '../../../graph/values/port-value.ts'
import type { RunView } from '../../../session/run-view.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import type { MessageKey } from '../../messages/screen-words.ts'
import { hasEnded } from '../../trainers/measure.ts'

/** Why a result node has nothing to show, in a sentence. */
export function useNothingYet(id: NodeId): string {
  const project = useProject()
  const trainer = useSlice(
    project.checked,
    (graph) => (graph.node(id)?.inputs.model as ModelValue | undefined)?.trainer,
  )
  const key = useSlice(project.runs, (runs) => nothingYet(trainer === undefined ? undefined : runs[trainer]))
  const { t } = useText()
  return t(key)
}

/** Why there are no weights to show: nobody has started the trainer, or its run ended too soon. */
export function noWeights(run: RunView | undefined): MessageKey {
  return run && hasEnded(run) && !run.weights ? nothingYet(run) : 'score.needs-training'
}

/** The same as a message: no run, one under way, one that ended without weights, one that is or was not measured. */
export function nothingYet(run: RunView | undefined): MessageKey {
  if (!run) return 'node.result.none'
  if (!hasEnded(run)) return 'node.result.later'
  if (!run.weights) return run.status === 'failed' ? 'node.result.failed' : 'node.result.no-weights'
  return run.stale.length > 0 ? 'node.result.not-measured' : 'node.result.measuring'
}
