import type { CheckedGraph } from '../../../graph/checked-graph.ts'
import type { NodeId } from '../../../graph/document.ts'
import type { RunView } from '../../../session/types.ts'
import type { MessageKey } from '../../language/messages.ts'

/**
 * Whether runs can be compared fairly: with one seed, layers of the same name start from the same weights and every
 * trainer draws the same batches from the same data. What ran before the graph changed cannot be judged beyond its
 * seed. Nothing to say about a single run.
 */
export function sameStart(graph: CheckedGraph, runs: readonly RunView[]): MessageKey | undefined {
  if (runs.length < 2) return undefined
  if (new Set(runs.map(({ seed }) => seed)).size > 1) return 'results.start.other-seeds'
  const changed = runs.some(({ stale }) =>
    stale.some((reason) => reason !== 'optimizer' && reason !== 'loss'),
  )
  if (changed) return 'results.start.same-seed'
  const [weights, batches] = [startWeights, batchOrder].map(
    (of) => new Set(runs.map(({ trainer }) => of(graph, trainer))).size === 1,
  )
  if (weights) return batches ? 'results.start.same' : 'results.start.same-weights'
  return batches ? 'results.start.same-batches' : 'results.start.same-seed'
}

/** The layers that start weights belong to: they are drawn by layer name. */
function startWeights(graph: CheckedGraph, trainer: NodeId): string {
  const model = graph.nodes[trainer]?.outputs.model
  return model?.kind === 'model' ? JSON.stringify(model.network.layers) : trainer
}

function batchOrder(graph: CheckedGraph, trainer: NodeId): string {
  const { outputs: { model } = {}, params } = graph.nodes[trainer] ?? {}
  if (model?.kind !== 'model') return trainer
  const own = Object.values(graph.document.wires).find(({ to }) => to[0] === trainer && to[1] === 'data')
  return JSON.stringify([own?.from ?? model.network.source, params?.batchSize, params?.shuffle])
}
