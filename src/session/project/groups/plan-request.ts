import { firstValueFrom } from 'rxjs'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { planVariants } from '../../../graph/variants/plan-variants.ts'
import { type GroupMember, memberOf } from '../../../runs/run-group.ts'
import type { Timing } from '../../base/timing.ts'
import type { GroupRequest } from '../../run-groups.ts'

export interface PlannedRun {
  /** As the group has it that it will be one of. */
  readonly member: GroupMember
  readonly plan: Plan
  /** Examples that are answered after each epoch, and once it has been trained. */
  readonly validated: number
  readonly tested: number
}

/** What a request comes to with a graph. */
export interface PlannedRequest {
  readonly runs: readonly PlannedRun[]
  readonly same: number
  readonly refused: number
  /** Of those that are refused, each kind once. */
  readonly problems: readonly Problem[]
}

/** Milliseconds of planning between two frames. */
const AT_A_STRETCH = 8

/** Plans every variant; hundreds take seconds, so the screen is drawn in between. */
export async function planRequest(
  graph: CheckedGraph,
  registry: Registry,
  { trainer, variants }: GroupRequest,
  timing: Timing,
): Promise<PlannedRequest> {
  const runs: PlannedRun[] = []
  const problems = new Map<string, Problem>()
  let [same, refused] = [0, 0]
  let since = performance.now()
  for (const planned of planVariants(graph, registry, trainer, variants)) {
    const { variant, plan, stepsPerEpoch, sameAs, validated, tested } = planned
    if (!plan.ok) {
      refused++
      for (const problem of plan.problems) problems.set(`${problem.code} ${problem.node}`, problem)
    } else if (sameAs !== undefined) same++
    else
      runs.push({ member: memberOf(variant, plan.value, stepsPerEpoch), plan: plan.value, validated, tested })
    if (performance.now() - since > AT_A_STRETCH) {
      await firstValueFrom(timing.frame)
      since = performance.now()
    }
  }
  return { runs, same, refused, problems: [...problems.values()] }
}
