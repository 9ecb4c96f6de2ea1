import type { ScheduleInSteps } from '../values/schedule.ts'

/**
 * The learning rate of an update, which count from 1; Keras's schedules count from 0
 * (`keras/src/optimizers/schedules/learning_rate_schedule.py`), and so does PyTorch's OneCycleLR
 * (`torch/optim/lr_scheduler.py`). Of a plateau it is the one it begins with: when it falls shows only in training.
 */
export function learningRate(rate: number, schedule: ScheduleInSteps | undefined, update: number): number {
  const step = update - 1
  switch (schedule?.kind) {
    case undefined:
    case 'plateau':
      return rate
    case 'exponential':
      return rate * schedule.decayRate ** (step / schedule.decaySteps)
    case 'step':
      return rate * schedule.decayRate ** Math.floor(step / schedule.decaySteps)
    case 'warm-up':
      return rate * risen(schedule.warmUp, step)
    case 'cosine': {
      const { warmUp, decaySteps, alpha } = schedule
      if (warmUp && step < warmUp.steps) return rate * risen(warmUp, step)
      const share = (step - (warmUp?.steps ?? 0)) / decaySteps
      return rate * ((1 - alpha) * halfWave(Math.min(share, 1)) + alpha)
    }
    case 'one-cycle':
      return oneCycle(rate, schedule, step)
  }
}

/** From 1 down to 0 along half a wave of a cosine. */
function halfWave(share: number): number {
  return (1 + Math.cos(Math.PI * share)) / 2
}

function risen({ steps, from }: { readonly steps: number; readonly from: number }, step: number): number {
  return step < steps ? from + ((1 - from) * step) / steps : 1
}

function oneCycle(
  highest: number,
  { steps, rise, divide, finalDivide }: ScheduleInSteps & { kind: 'one-cycle' },
  step: number,
): number {
  const first = highest / divide
  const last = first / finalDivide
  const [top, end] = [rise * steps - 1, steps - 1]
  const between = (from: number, to: number, share: number) => to + (from - to) * halfWave(share)
  if (step <= top) return between(first, highest, top > 0 ? step / top : 1)
  return step >= end ? last : between(highest, last, (step - top) / (end - top))
}
