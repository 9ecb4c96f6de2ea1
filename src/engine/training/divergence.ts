import { ratesOf } from '../../graph/optimizers.ts'
import type { Plan } from '../../graph/plan.ts'
import { type Problem, problem } from '../../graph/problem.ts'
import type { StoredTensor } from '../protocol.ts'

/** Inputs reach at most 1 after dividing and about 5 after standardising; beyond this they were not scaled. */
const SCALED = 10

/** Says in words why the loss or the weights of a run are no longer numbers. Epoch and step count from 1. */
export function divergence(plan: Plan, examples: Float32Array, epoch: number, step: number): Problem {
  const { learningRate } = plan.optimizer
  const { usual, most } = ratesOf(plan.optimizer)
  const largest = largestOf(examples)
  const values = { epoch, step, rate: learningRate, usual, largest: Math.round(largest * 10) / 10 }
  return problem(codeOf(), values, { node: plan.trainer })

  function codeOf(): string {
    // Only a rate that nobody takes outweighs inputs that nobody scaled; standardised ones are what they should be.
    if (largest > SCALED && learningRate <= most && !has('standardise'))
      return has('divide') ? 'diverged-inputs-still-large' : 'diverged-inputs-not-scaled'
    if (learningRate > usual) return 'diverged-rate-too-high'
    const isNormalised = plan.network.config.layers.some((layer) => layer.class_name === 'BatchNormalization')
    return isNormalised ? 'diverged-normalised' : 'diverged'
  }

  function has(kind: 'standardise' | 'divide'): boolean {
    return plan.data.steps.some((step) => step.kind === kind)
  }
}

function largestOf(numbers: Float32Array): number {
  return numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

export function areFinite(tensors: readonly StoredTensor[]): boolean {
  for (const { values } of tensors) {
    for (const value of values) if (!Number.isFinite(value)) return false
  }
  return true
}
