import type { CheckedGraph } from '../check/checked-graph.ts'
import type { NodeId } from '../document/document.ts'
import type { SweepConfig } from '../values/axis.ts'
import type { MetricsValue } from '../values/port-value.ts'
import { enumerateSettings, type SweepWay } from './enumerate-settings.ts'
import type { Variant } from './variant.ts'
import { seedsFrom, variantsOf } from './variants-of.ts'

/** A sweep of a graph, and the trainer that it has trained. */
export interface Sweep extends SweepConfig {
  readonly node: NodeId
  readonly trainer: NodeId
}

/** The sweep that a node stands for; nothing for other nodes and where something about it is wrong. */
export function sweepOf(graph: CheckedGraph, node: NodeId): Sweep | undefined {
  const { status, definition, params = {}, inputs = {} } = graph.node(node) ?? {}
  if (status !== 'ready' || definition?.plan.kind !== 'sweep') return undefined
  const { trainer } = inputs.metrics as MetricsValue
  return { ...(definition.plan.sweep(params) as SweepConfig), node, trainer }
}

/** All sweeps that can be run, in the order of the graph. */
export function sweepsOf(graph: CheckedGraph): readonly Sweep[] {
  return graph.order.flatMap((node) => sweepOf(graph, node) ?? [])
}

/** How a sweep chooses its points. They are drawn with the seed of the graph: the same graph, the same points. */
export function wayOf(graph: CheckedGraph, { way, count }: SweepConfig): SweepWay {
  return way === 'grid' ? { kind: way } : { kind: way, count, seed: graph.document.seed }
}

/** All runs of a sweep: its settings, each with as many seeds as the trainer is to repeat. */
export function variantsOfSweep(graph: CheckedGraph, sweep: Sweep): readonly Variant[] {
  const repeats = Number(graph.node(sweep.trainer)?.params.repeats ?? 1)
  const settings = enumerateSettings(graph, sweep.axes, wayOf(graph, sweep))
  return variantsOf(settings, seedsFrom(graph.document.seed, repeats))
}
