import type { RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { stepsOfEpoch } from '../../../graph/variants/plan-variants.ts'
import { seedsFrom, variantsOf } from '../../../graph/variants/variants-of.ts'
import { type GroupMember, memberOf } from '../../../runs/run-group.ts'

/** A trainer's own run, which has begun, and the seeds after its own; none where the trainer repeats nothing. */
export function repeatsOf(graph: CheckedGraph, run: RunId, plan: Plan): readonly GroupMember[] {
  const times = Number(graph.node(plan.trainer)?.params.repeats ?? 1)
  if (times < 2) return []
  const steps = stepsOfEpoch(graph, plan)
  const [first, ...others] = variantsOf([[]], seedsFrom(plan.seed, times)).map((variant) =>
    memberOf(variant, plan, steps),
  )
  return first ? [{ ...first, run, status: 'running' }, ...others] : []
}
