import type { DataPlan, Plan } from '../../graph/plan/plan.ts'
import { planOfGraph } from '../plan-of-graph.ts'

/** What the engine is measured with, from two graph files. */
export interface EnginePlans {
  /** Model C: 60,000 digits. */
  readonly whole: Plan
  /** The same network on a few digits, two steps and a small evaluation. */
  readonly small: Plan
  /** Digits with augmentation. */
  readonly augmented: DataPlan
}

/** `batchnorm` and `augmented` are the texts of the graph files of these names. */
export function enginePlans(batchnorm: string, augmented: string): EnginePlans {
  const few = { train: 256, validation: 64, validationFrom: 'training', test: 64 }
  return {
    whole: planOfGraph(batchnorm),
    small: planOfGraph(batchnorm, { digits: few, trainer: { epochs: 1 } }),
    augmented: planOfGraph(augmented).data,
  }
}
