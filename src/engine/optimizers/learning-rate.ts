import type { OptimizerConfig } from '../../graph/plan/plan.ts'

/**
 * The learning rate of an update, which count from 1; Keras's schedules count from 0
 * (`keras/src/optimizers/schedules/learning_rate_schedule.py`).
 */
export function learningRate({ learningRate: first, schedule }: OptimizerConfig, update: number): number {
  if (!schedule) return first
  const share = (update - 1) / schedule.decaySteps
  switch (schedule.kind) {
    case 'exponential':
      return first * schedule.decayRate ** share
    case 'cosine': {
      const left = (1 + Math.cos(Math.PI * Math.min(share, 1))) / 2
      return first * ((1 - schedule.alpha) * left + schedule.alpha)
    }
  }
}
