import type { Numbers } from '../../graph/base/numbers.ts'
import { type Problem, problem } from '../../graph/document/problem.ts'
import { ratesOf } from '../../graph/plan/optimizers.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { StoredTensor } from '../protocol.ts'

/** Inputs reach at most 1 after dividing and about 5 after standardising; beyond this they were not scaled. */
const SCALED = 10

/** Numbers asked for that are larger push weights far at the first step already; the check warns from ten times on. */
const LARGE_TARGET = 100

/** Squares of what is larger are no numbers in single precision, at whatever rate a network learns. */
const LARGEST_SQUARED = 1.8e19

/**
 * Says in words why the loss or the weights of a run are no longer numbers. `batch` is what was seen then: of numbers
 * asked for it has those that the network is to give. Epoch and step count from 1.
 */
export function divergence(
  plan: Plan,
  batch: { readonly examples: Float32Array; readonly targets: Numbers },
  epoch: number,
  step: number,
): Problem {
  const { learningRate } = plan.optimizer
  const { usual, most } = ratesOf(plan.optimizer)
  const largest = largestOf(batch.examples)
  const target = plan.target === 'numbers' ? largestOf(batch.targets) : 0
  const values = { epoch, step, rate: learningRate, usual, largest: Math.round(largest * 10) / 10, target }
  return problem(codeOf(), values, { node: plan.trainer })

  function codeOf(): string {
    if (target > LARGEST_SQUARED) return 'diverged-target-large'
    // Only a rate that nobody takes outweighs inputs that nobody scaled; standardised ones are what they should be.
    const areInputsLarge = largest > SCALED && !has('standardise')
    if (learningRate <= most && target > LARGE_TARGET && !(areInputsLarge && largest > target))
      return 'diverged-target-large'
    if (learningRate <= most && areInputsLarge)
      return has('divide') ? 'diverged-inputs-still-large' : 'diverged-inputs-not-scaled'
    if (learningRate > usual) return 'diverged-rate-too-high'
    const isNormalised = plan.network.config.layers.some((layer) => layer.class_name === 'BatchNormalization')
    return isNormalised ? 'diverged-normalised' : 'diverged'
  }

  function has(kind: 'standardise' | 'divide'): boolean {
    return plan.data.steps.some((step) => step.kind === kind)
  }
}

function largestOf(numbers: Numbers): number {
  let most = 0
  for (const value of numbers) most = Math.max(most, Math.abs(value))
  return most
}

export function areFinite(tensors: readonly StoredTensor[]): boolean {
  for (const { values } of tensors) {
    for (const value of values) if (!Number.isFinite(value)) return false
  }
  return true
}
