import type { CheckedGraph } from '../../graph/checked-graph.ts'
import { compileData } from '../../graph/compile-data.ts'
import { compileNetwork } from '../../graph/compile-network.ts'
import type { NodeId } from '../../graph/document.ts'
import { hashJson } from '../../graph/hash.ts'
import type { DataPlan, KerasModel } from '../../graph/plan.ts'
import type { DataValue, NetworkValue } from '../../graph/port-value.ts'
import type { Plans } from '../plans.ts'

/** A whole network that a layer is part of, with the data that flows through it. */
export interface NetworkOfLayer {
  readonly network: KerasModel
  readonly data: DataPlan
  /** What the data is, to find an example in it. */
  readonly value: DataValue
  /** Content of network and data. */
  readonly key: string
  /** The trainer it is trained by; missing where none can train it yet. */
  readonly trainer?: NodeId
}

/** Compiled once for each graph, because every layer on the screen asks. */
const compiled = new WeakMap<Plans, Map<NodeId, NetworkOfLayer>>()

/**
 * The networks a layer is part of: those of the trainers behind it, else the longest one that is ready so far, so
 * that all layers of a network under construction share one question to the engine.
 */
export function networksOfLayer(plans: Plans, layer: NodeId): readonly NetworkOfLayer[] {
  const { graph, trainers } = plans
  const trained = trainers.flatMap((trainer) => ofTrainer(plans, trainer, layer))
  if (trained.length > 0) return trained
  const end = graph.order.findLast((id) => networkUpTo(graph, id)?.layers.some(({ node }) => node === layer))
  return end === undefined ? [] : [ofLayer(plans, end)]
}

/** The layer a node shows: itself, or for a node that looks at a network, the last layer of that. */
export function shownLayer(graph: CheckedGraph, id: NodeId): NodeId | undefined {
  const node = graph.nodes[id]
  if (node?.definition?.plan.kind === 'layer') return node.status === 'ready' ? id : undefined
  for (const value of Object.values(node?.inputs ?? {})) {
    const single = Array.isArray(value)
      ? undefined
      : (value as NetworkValue | { kind: 'model'; network: NetworkValue })
    if (single?.kind === 'network') return single.layers.at(-1)?.node
    if (single?.kind === 'model') return single.network.layers.at(-1)?.node
  }
  return undefined
}

function ofTrainer(plans: Plans, trainer: NodeId, layer: NodeId): readonly NetworkOfLayer[] {
  const model = plans.graph.nodes[trainer]?.outputs.model
  if (model?.kind !== 'model' || !model.network.layers.some(({ node }) => node === layer)) return []
  const plan = plans.of(trainer)
  if (!plan.ok) return []
  const { network, data } = plan.value
  return [remember(plans, trainer, () => ({ network, data, value: model.data, trainer }))]
}

function ofLayer(plans: Plans, end: NodeId): NetworkOfLayer {
  return remember(plans, end, () => {
    const { graph } = plans
    const value = networkUpTo(graph, end) as NetworkValue
    const network = compileNetwork(graph, value, graph.document.seed)
    return { network, data: compileData(graph, value.source), value: value.data }
  })
}

function networkUpTo(graph: CheckedGraph, id: NodeId): NetworkValue | undefined {
  const node = graph.nodes[id]
  if (node?.status !== 'ready' || node.definition?.plan.kind !== 'layer') return undefined
  return Object.values(node.outputs).find((value) => value.kind === 'network') as NetworkValue | undefined
}

function remember(plans: Plans, node: NodeId, make: () => Omit<NetworkOfLayer, 'key'>): NetworkOfLayer {
  const known = compiled.get(plans) ?? new Map<NodeId, NetworkOfLayer>()
  compiled.set(plans, known)
  let network = known.get(node)
  if (!network) {
    const made = make()
    network = { ...made, key: hashJson({ network: made.network, data: made.data }) }
    known.set(node, network)
  }
  return network
}
