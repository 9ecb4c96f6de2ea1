import type { OptimizerConfig, Plan } from '../../graph/plan.ts'
import { type Problem, problem } from '../../graph/problem.ts'
import type { StoredTensor } from '../protocol.ts'

/** Inputs reach at most 1 after dividing and about 5 after standardising; beyond this they were not scaled. */
const SCALED = 10

/** Keras's default rates; for Adagrad and Adadelta the rate of their papers, which people use too. */
const USUAL_RATE: Readonly<Record<OptimizerConfig['kind'], number>> = {
  sgd: 0.01,
  rmsprop: 0.001,
  adam: 0.001,
  adamax: 0.002,
  adagrad: 1,
  adadelta: 1,
}

/** Says in words why the loss or the weights of a run are no longer numbers. Epoch and step count from 1. */
export function divergence(plan: Plan, examples: Float32Array, epoch: number, step: number): Problem {
  const { kind, learningRate } = plan.optimizer
  const usual = USUAL_RATE[kind]
  const largest = examples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const values = { epoch, step, rate: learningRate, usual, largest: Math.round(largest * 10) / 10 }
  const isRateFarOff = learningRate > 100 * usual
  const code =
    largest > SCALED && !isRateFarOff
      ? 'diverged-inputs-not-scaled'
      : learningRate > usual
        ? 'diverged-rate-too-high'
        : 'diverged'
  return problem(code, values, { node: plan.trainer })
}

export function areFinite(tensors: readonly StoredTensor[]): boolean {
  for (const { values } of tensors) {
    for (const value of values) if (!Number.isFinite(value)) return false
  }
  return true
}
