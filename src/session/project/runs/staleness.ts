import { hashJson } from '../../../graph/base/hash.ts'
import { sameJson } from '../../../graph/base/json.ts'
import type { Result } from '../../../graph/document/problem.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { withoutSeeds } from '../../../graph/plan/without-seeds.ts'
import { lastsTraining } from '../../../graph/values/schedule.ts'
import type { StaleReason } from '../../run-view.ts'

/** What of a graph has changed since `ran`; empty where a run from now would repeat it. */
export function staleReasons(ran: Plan, now: Result<Plan>): readonly StaleReason[] {
  if (!now.ok) return ['problem']
  const plan = now.value
  const reasons: StaleReason[] = []
  if (!sameNetwork(ran, plan)) reasons.push('network')
  if (!sameJson(ran.data, plan.data) || ran.target !== plan.target) reasons.push('data')
  if (!sameJson(ran.optimizer, plan.optimizer)) reasons.push('optimizer')
  if (ran.loss !== plan.loss) reasons.push('loss')
  if (!sameJson(ran.training, plan.training)) reasons.push('training')
  if (ran.seed !== plan.seed) reasons.push('seed')
  return reasons
}

/** Whether weights of one fit the other: the same layers, whatever they start from. */
export function sameNetwork(a: Plan, b: Plan): boolean {
  return sameJson(withoutSeeds(a.network), withoutSeeds(b.network))
}

/**
 * Whether training for one can go on from a checkpoint of the other: all is equal but the number of epochs, unless the
 * learning rate follows from it, and what is measured afterwards.
 */
export function continues(a: Plan, b: Plan): boolean {
  return trainingHash(a) === trainingHash(b)
}

/** The same, but at a lower learning rate. */
export function continuesSlower(a: Plan, b: Plan): boolean {
  if (b.optimizer.learningRate >= a.optimizer.learningRate) return false
  const { learningRate } = a.optimizer
  return continues(a, { ...b, optimizer: { ...b.optimizer, learningRate } })
}

function trainingHash({ hash: _, trainer: __, evaluations: ___, training, ...rest }: Plan): string {
  const { epochs, ...lasting } = training
  const length = lastsTraining(rest.optimizer.schedule) ? { epochs } : {}
  return hashJson({ ...rest, training: { ...lasting, ...length } })
}
