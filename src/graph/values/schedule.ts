/** What is measured after each epoch. */
export type Monitor = 'loss' | 'accuracy' | 'valLoss' | 'valAccuracy'

/** How long something lasts: so many updates, so many epochs, or the whole training. */
export type Span = number | { readonly epochs: number } | 'training'

/** The rate rises in a straight line from this share of it on. */
interface WarmUp<S> {
  readonly steps: S
  readonly from: number
}

/**
 * How the learning rate changes from the first update on. Those with a name in Keras are Keras's
 * (https://keras.io/api/optimizers/learning_rate_schedules/):
 *
 * - `exponential` multiplies it by `decayRate` over every `decaySteps` updates, little by little (ExponentialDecay);
 *   `step` does so at once when they are over (ExponentialDecay with `staircase`);
 * - `cosine` goes along half a wave of a cosine over `decaySteps` updates, which follow the warm-up if there is one,
 *   down to the share `alpha` (CosineDecay);
 * - `warm-up` rises, then stays (CosineDecay that keeps all of it);
 * - `one-cycle` rises from the rate over `divide` to the rate in the share `rise` of the updates, then falls to the
 *   `finalDivide`-th part of where it began, both along half a cosine (PyTorch's OneCycleLR);
 * - `plateau` multiplies it by `factor` when `monitor` has not become better for `patience` epochs (the callback
 *   ReduceLROnPlateau).
 */
type Schedule<S> =
  | { readonly kind: 'exponential' | 'step'; readonly decaySteps: S; readonly decayRate: number }
  | {
      readonly kind: 'cosine'
      readonly decaySteps: S
      readonly alpha: number
      readonly warmUp?: WarmUp<S>
    }
  | { readonly kind: 'warm-up'; readonly warmUp: WarmUp<S> }
  | {
      readonly kind: 'one-cycle'
      readonly steps: S
      readonly rise: number
      readonly divide: number
      readonly finalDivide: number
    }
  | Plateau

export interface Plateau {
  readonly kind: 'plateau'
  readonly monitor: Monitor
  readonly factor: number
  readonly patience: number
  /** A change smaller than this is no improvement. */
  readonly minDelta: number
  /** Epochs after a fall in which none is counted. */
  readonly cooldown: number
  readonly minRate: number
}

/** As a plan has it: how long an epoch is shows when the data is there. */
export type LearningRateSchedule = Schedule<Span>

/** With everything counted in updates. */
export type ScheduleInSteps = Schedule<number>

/** Everything of a schedule that lasts a while. */
export function spansOf(schedule: LearningRateSchedule): readonly Span[] {
  switch (schedule.kind) {
    case 'exponential':
    case 'step':
      return [schedule.decaySteps]
    case 'cosine':
      return [schedule.decaySteps, ...(schedule.warmUp ? [schedule.warmUp.steps] : [])]
    case 'warm-up':
      return [schedule.warmUp.steps]
    case 'one-cycle':
      return [schedule.steps]
    case 'plateau':
      return []
  }
}

/** Whether its rates follow from how long the training is: with more epochs every one of them is another. */
export function lastsTraining(schedule: LearningRateSchedule | undefined): boolean {
  return schedule !== undefined && spansOf(schedule).includes('training')
}

export interface TrainingLength {
  readonly stepsPerEpoch: number
  readonly epochs: number
}

/** A schedule counted in updates, at least one for whatever lasts at all. */
export function inSteps(schedule: LearningRateSchedule, training: TrainingLength): ScheduleInSteps {
  switch (schedule.kind) {
    case 'exponential':
    case 'step':
      return { ...schedule, decaySteps: stepsIn(schedule.decaySteps, training) }
    case 'cosine': {
      const { decaySteps, warmUp, ...rest } = schedule
      const all = stepsIn(decaySteps, training)
      if (!warmUp) return { ...rest, decaySteps: all }
      const rising = stepsIn(warmUp.steps, training)
      const falling = decaySteps === 'training' ? Math.max(1, all - rising) : all
      return { ...rest, decaySteps: falling, warmUp: { ...warmUp, steps: rising } }
    }
    case 'warm-up':
      return { ...schedule, warmUp: { ...schedule.warmUp, steps: stepsIn(schedule.warmUp.steps, training) } }
    case 'one-cycle':
      return { ...schedule, steps: stepsIn(schedule.steps, training) }
    case 'plateau':
      return schedule
  }
}

function stepsIn(span: Span, { stepsPerEpoch, epochs }: TrainingLength): number {
  if (typeof span === 'number') return span
  return Math.max(1, Math.round((span === 'training' ? epochs : span.epochs) * stepsPerEpoch))
}
