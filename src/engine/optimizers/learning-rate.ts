import type { OptimizerConfig } from '../../graph/plan/plan.ts'

/** The learning rate of an update, which count from 1. */
export function learningRate(config: OptimizerConfig, _update: number): number {
  return config.learningRate
}
