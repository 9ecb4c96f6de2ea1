import { splitSeed } from '../../graph/base/hash.ts'
import { learningRate } from '../../graph/plan/learning-rate.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { inSteps } from '../../graph/values/schedule.ts'
import { countHits } from '../losses/answers.ts'
import type { RunEventBody } from '../protocol.ts'
import { inOrder, permutation } from '../random/permutation.ts'
import { batchBoundary } from './batch-boundary.ts'
import { divergence } from './divergence.ts'
import { RunFailure } from './failure.ts'
import type { RunContext } from './run-context.ts'
import { isCheckpointDue, takeCheckpoint } from './take-checkpoint.ts'
import { unlessLost } from './unless-lost.ts'

/** What this stretch of a run took so far, to say how long the rest will take. */
export interface Pace {
  steps: number
  /** Milliseconds of training and validation, pauses left out. */
  ms: number
}

/** The share of right answers where there is such a thing. */
export function accuracyOf(plan: Plan, accuracy: number): { readonly accuracy?: number } {
  return plan.target === 'classes' ? { accuracy } : {}
}

/** Trains the steps of the epoch under way that are left. Returns `false` when the run was stopped. */
export async function* trainEpoch(run: RunContext, pace: Pace): AsyncGenerator<RunEventBody, boolean> {
  const { plan, state, data, model, host, recorder } = run
  const { train } = data.parts
  const { batchSize, epochs, shuffle } = plan.training
  const order = shuffle
    ? permutation(train.count, splitSeed(plan.seed, 'order', state.epoch + 1))
    : inOrder(train.count)
  const steps = Math.ceil(train.count / batchSize)
  const { learningRate: first, schedule: asked } = plan.optimizer
  const schedule = asked && inSteps(asked, { stepsPerEpoch: steps, epochs })
  while (state.step < steps) {
    if (!(yield* batchBoundary(run))) return false
    if (isCheckpointDue(run, host.checkpointWithinEpochMs)) yield await takeCheckpoint(run)
    const isLookedAt = state.step === steps - 1 && recorder?.looksClosely(state.epoch + 1) === true
    if (isLookedAt) await recorder?.beforeLastStep()
    const began = performance.now()
    const indices = order.subarray(state.step * batchSize, (state.step + 1) * batchSize)
    const batch = {
      examples: train.gather(indices, state.epoch + 1),
      targets: Float32Array.from(indices, (index) => train.targets[index] as number),
    }
    const update = state.updates + 1
    const rate = state.plateau?.rate ?? learningRate(first, schedule, update)
    const updated = await unlessLost(host, model.update(batch, update, rate, isLookedAt))
    const { loss, outputs } = updated
    if (!Number.isFinite(loss)) {
      const seen = { examples: batch.examples, targets: train.targets }
      throw new RunFailure('diverged', divergence(plan, seen, state.epoch + 1, state.step + 1))
    }
    const hits = countHits(outputs, batch.targets, plan.outputs)
    const ms = performance.now() - began
    recorder?.afterStep(updated, rate)
    state.step++
    state.updates++
    state.examples += indices.length
    state.loss += loss * indices.length
    state.hits += hits
    state.trainedMs += ms
    pace.steps++
    pace.ms += ms
    const stepsLeft = steps - state.step + steps * (epochs - state.epoch - 1)
    yield {
      kind: 'batch',
      epoch: state.epoch + 1,
      step: state.step,
      loss,
      ...accuracyOf(plan, hits / indices.length),
      ms,
      msLeft: (pace.ms / pace.steps) * stepsLeft,
    }
  }
  return true
}
