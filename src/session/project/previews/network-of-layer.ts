import { hashJson } from '../../../graph/base/hash.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { DataPlan, KerasModel, Plan } from '../../../graph/plan/plan.ts'
import type { DataValue, ModelValue, NetworkValue } from '../../../graph/values/port-value.ts'
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

/** Kept with the plans, because every layer on the screen asks. */
const byPlan = new WeakMap<Plan, NetworkOfLayer>()
const trainersOfLayers = new WeakMap<Plans, ReadonlyMap<NodeId, readonly NodeId[]>>()
const endsOfLayers = new WeakMap<Plans, ReadonlyMap<NodeId, NodeId>>()

/**
 * The networks a layer is part of: those of the trainers behind it, else the longest one that is ready so far, so
 * that all layers of a network under construction share one question to the engine.
 */
export function networksOfLayer(plans: Plans, layer: NodeId): readonly NetworkOfLayer[] {
  const { graph } = plans
  const trainers = trainersByLayer(plans).get(layer) ?? []
  const trained = trainers.flatMap((trainer) => ofTrainer(plans, trainer))
  if (trained.length > 0) return trained
  const end = longestByLayer(plans).get(layer)
  const value = end === undefined ? undefined : networkUpTo(graph, end)
  if (end === undefined || !value) return []
  const { hash, ...beginning } = plans.upTo(end, value)
  return [{ ...beginning, value: value.data, key: hash }]
}

/** The layer a node shows: itself, or for a node that looks at a network, the last layer of that. */
export function shownLayer(graph: CheckedGraph, id: NodeId): NodeId | undefined {
  const node = graph.node(id)
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

function trainersByLayer(plans: Plans): ReadonlyMap<NodeId, readonly NodeId[]> {
  let found = trainersOfLayers.get(plans)
  if (!found) {
    const all = new Map<NodeId, NodeId[]>()
    for (const trainer of plans.trainers) {
      for (const { node } of modelOf(plans, trainer)?.network.layers ?? []) {
        all.set(node, [...(all.get(node) ?? []), trainer])
      }
    }
    found = all
    trainersOfLayers.set(plans, found)
  }
  return found
}

/** For each layer the last one of the longest network that it is part of and that is ready. */
function longestByLayer(plans: Plans): ReadonlyMap<NodeId, NodeId> {
  let found = endsOfLayers.get(plans)
  if (!found) {
    const { graph } = plans
    const ends = new Map<NodeId, NodeId>()
    for (const id of graph.order.toReversed()) {
      // All layers of a network that goes on are layers of the longer one.
      if (ends.has(id)) continue
      for (const { node } of networkUpTo(graph, id)?.layers ?? []) if (!ends.has(node)) ends.set(node, id)
    }
    found = ends
    endsOfLayers.set(plans, found)
  }
  return found
}

function ofTrainer(plans: Plans, trainer: NodeId): readonly NetworkOfLayer[] {
  const [plan, model] = [plans.of(trainer), modelOf(plans, trainer)]
  if (!plan.ok || !model) return []
  let known = byPlan.get(plan.value)
  if (!known) {
    const { network, data } = plan.value
    known = { network, data, value: model.data, key: hashJson({ network, data }), trainer }
    byPlan.set(plan.value, known)
  }
  return [known]
}

function modelOf({ graph }: Plans, trainer: NodeId): ModelValue | undefined {
  const model = graph.node(trainer)?.outputs.model
  return model?.kind === 'model' ? model : undefined
}

function networkUpTo(graph: CheckedGraph, id: NodeId): NetworkValue | undefined {
  const node = graph.node(id)
  if (node?.status !== 'ready' || node.definition?.plan.kind !== 'layer') return undefined
  return Object.values(node.outputs).find(
    (value): value is NetworkValue => value.kind === 'network' && !value.data.isAwaited,
  )
}
