import { ok } from '../../../graph/document/problem.ts'
import { withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'
import { spreadOfTargets } from './standardise.ts'

/**
 * The numbers asked for in another unit, for all parts: standard deviations from the training part's mean, or divided
 * by a number. `targetScale` says how to come back to what people asked for.
 */
export const scaleTarget: DataStepKind<'scale-target'> = (dataset, step, hash) => {
  const { mean, deviation } =
    step.method === 'divide' ? { mean: 0, deviation: step.by } : spreadOfTargets(dataset.parts.train)
  const scaled = withParts(dataset, (part) => ({
    ...part,
    targets: Float64Array.from(part.targets, (target) => (target - mean) / deviation),
  }))
  const before = dataset.targetScale ?? { factor: 1, shift: 0 }
  const targetScale = {
    factor: before.factor * deviation,
    shift: before.factor * mean + before.shift,
  }
  return ok({ ...scaled, targetScale, hash })
}
