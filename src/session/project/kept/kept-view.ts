import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { StoredProgress } from '../../../runs/stored-run.ts'
import type { RunView } from '../../run-view.ts'
import { viewApart } from '../runs/run-view.ts'

/** A kept run as the screen shows any: what became of the graph since is no matter of it. */
export function keptView(
  trainer: NodeId,
  { state, curve }: StoredProgress,
  graph: CheckedGraph,
  hasWeights: boolean,
): RunView {
  const { at, loss, accuracy } = curve
  const view = viewApart(trainer, state, { at, loss, accuracy }, graph)
  return hasWeights ? view : { ...view, weights: undefined }
}
