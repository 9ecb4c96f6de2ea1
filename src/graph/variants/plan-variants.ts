import { check } from '../check/check.ts'
import type { CheckedGraph } from '../check/checked-graph.ts'
import { compile } from '../compile/compile.ts'
import type { NodeId } from '../document/document.ts'
import type { Result } from '../document/problem.ts'
import type { Registry } from '../node/registry.ts'
import type { Plan } from '../plan/plan.ts'
import type { Part } from '../values/port-value.ts'
import type { Variant } from './variant.ts'
import { withVariant } from './with-variant.ts'

export interface PlannedVariant {
  readonly variant: Variant
  readonly plan: Result<Plan>
  /** Batches of an epoch; 0 where there is no plan. */
  readonly stepsPerEpoch: number
  /** Examples that are answered after each epoch. */
  readonly validated: number
  /** And once it has been trained. */
  readonly tested: number
  /** Which variant, by its place, has the same plan already: its run is this one's too. */
  readonly sameAs?: number
}

/**
 * The plan that each variant gives a trainer, one after another, so that whoever asks for hundreds of them can draw a
 * frame in between.
 */
export function* planVariants(
  graph: CheckedGraph,
  registry: Registry,
  trainer: NodeId,
  variants: readonly Variant[],
): Generator<PlannedVariant, void> {
  const first = new Map<string, number>()
  for (const [i, variant] of variants.entries()) {
    const { plan, ...sizes } = planned(graph, registry, trainer, variant)
    const sameAs = plan.ok ? first.get(plan.value.hash) : undefined
    if (plan.ok && sameAs === undefined) first.set(plan.value.hash, i)
    yield { variant, plan, ...sizes, ...(sameAs !== undefined && { sameAs }) }
  }
}

/** The plan of one variant. */
export function planOf(
  graph: CheckedGraph,
  registry: Registry,
  trainer: NodeId,
  variant: Variant,
): Result<Plan> {
  return planned(graph, registry, trainer, variant).plan
}

function planned(
  graph: CheckedGraph,
  registry: Registry,
  trainer: NodeId,
  variant: Variant,
): Pick<PlannedVariant, 'plan' | 'stepsPerEpoch' | 'validated' | 'tested'> {
  const document = withVariant(graph.document, variant, registry)
  if (!document.ok) return { plan: document, stepsPerEpoch: 0, validated: 0, tested: 0 }
  const varied = check(document.value, registry, graph)
  const plan = compile(varied, trainer)
  const stepsPerEpoch = plan.ok ? stepsOfEpoch(varied, plan.value) : 0
  const evaluations = plan.ok ? plan.value.evaluations : []
  const tested = evaluations.reduce((sum, { part }) => sum + examplesOf(varied, trainer, part), 0)
  return { plan, stepsPerEpoch, validated: examplesOf(varied, trainer, 'validation'), tested }
}

/** Batches of an epoch of the plan that a graph gives a trainer. */
export function stepsOfEpoch(graph: CheckedGraph, { trainer, training }: Plan): number {
  return Math.ceil(examplesOf(graph, trainer, 'train') / training.batchSize)
}

function examplesOf(graph: CheckedGraph, trainer: NodeId, part: Part): number {
  const model = graph.node(trainer)?.outputs.model
  return model?.kind === 'model' ? model.data.examples[part] : 0
}
