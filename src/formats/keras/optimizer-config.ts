import type { JsonObject } from '../../graph/base/json.ts'
import { learningRate } from '../../graph/plan/learning-rate.ts'
import type { Clipping, OptimizerConfig } from '../../graph/plan/plan.ts'
import { inSteps, type ScheduleInSteps, type TrainingLength } from '../../graph/values/schedule.ts'

/** An object of Keras as its files name it. */
export function kerasObject(module: string, className: string, config: JsonObject): JsonObject {
  return { module, class_name: className, config, registered_name: null }
}

const CLASSES: Readonly<Record<OptimizerConfig['kind'], string>> = {
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamax: 'Adamax',
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
}

/** What Keras calls an optimizer: Adam with weight decay is AdamW. */
export function optimizerClass({ kind, weightDecay }: OptimizerConfig): string {
  return kind === 'adam' && weightDecay !== undefined ? 'AdamW' : CLASSES[kind]
}

const CLIPPINGS: Readonly<Record<Clipping['by'], string>> = {
  value: 'clipvalue',
  norm: 'clipnorm',
  globalNorm: 'global_clipnorm',
}

/** What every optimizer of Keras can do beside its own steps, where it is on. */
export function sharedSettings({ weightDecay, clip }: OptimizerConfig): Readonly<Record<string, number>> {
  return {
    ...(weightDecay !== undefined && { weight_decay: weightDecay }),
    ...(clip && { [CLIPPINGS[clip.by]]: clip.limit }),
  }
}

/** Whether the file says how the learning rate changes: what waits for a plateau is none of an optimizer's in Keras. */
export function isScheduled({ schedule }: OptimizerConfig): boolean {
  return schedule !== undefined && schedule.kind !== 'plateau'
}

/** An optimizer of a plan, with its schedule, as Keras writes it. */
export function optimizerObject(optimizer: OptimizerConfig, training: TrainingLength): JsonObject {
  const { learningRate: rate, schedule } = optimizer
  const learning_rate = schedule ? scheduleObject(inSteps(schedule, training), rate) : rate
  const make = (config: JsonObject) =>
    kerasObject('keras.optimizers', optimizerClass(optimizer), {
      learning_rate,
      ...config,
      ...sharedSettings(optimizer),
    })
  switch (optimizer.kind) {
    case 'sgd':
      return make({ momentum: optimizer.momentum, nesterov: optimizer.nesterov })
    case 'rmsprop': {
      const { rho, momentum, epsilon, centered } = optimizer
      return make({ rho, momentum, epsilon, centered })
    }
    case 'adam':
    case 'adamax': {
      const { beta1: beta_1, beta2: beta_2, epsilon } = optimizer
      return make({ beta_1, beta_2, epsilon })
    }
    case 'adagrad': {
      const { initialAccumulator: initial_accumulator_value, epsilon } = optimizer
      return make({ initial_accumulator_value, epsilon })
    }
    case 'adadelta':
      return make({ rho: optimizer.rho, epsilon: optimizer.epsilon })
  }
}

/** So many rates a schedule is written as at most that Keras has no class for. */
const MOST_PIECES = 1000
/** Of more steps only some are looked at to tell the pieces. */
const MOST_LOOKED_AT = 100_000

/**
 * The rates of all steps in pieces of one rate each: a step in each where they are few enough, else as many steps as
 * change the rate by about the same. A piece counts up to its boundary, and with it.
 */
function inPieces(steps: number, rateOf: (step: number) => number) {
  const apart = Math.ceil(steps / MOST_LOOKED_AT)
  const rates = Array.from({ length: Math.ceil(steps / apart) }, (_, at) => rateOf(at * apart))
  const change = rates.reduce((sum, rate, at) => sum + Math.abs(rate - (rates[at - 1] ?? rate)), 0)
  const least = steps > MOST_PIECES ? Math.max(change / (MOST_PIECES - 2), Number.MIN_VALUE) : 0
  const firsts = [0]
  rates.forEach((rate, at) => {
    if (at > 0 && Math.abs(rate - rates[firsts.at(-1)!]!) >= least) firsts.push(at)
  })
  return {
    boundaries: firsts.slice(1).map((first) => first * apart - 1),
    values: firsts.map((first, piece) => {
      const own = rates.slice(first, firsts[piece + 1])
      const low = own.reduce((least, rate) => Math.min(least, rate))
      const high = own.reduce((most, rate) => Math.max(most, rate))
      return low === high ? low : (low + high) / 2
    }),
  }
}

function scheduleObject(schedule: ScheduleInSteps, rate: number): JsonObject | number {
  const make = (className: string, config: JsonObject) =>
    kerasObject('keras.optimizers.schedules', className, config)
  const cosine = (alpha: number, decay_steps: number, warmUp?: { steps: number; from: number }) =>
    make('CosineDecay', {
      initial_learning_rate: warmUp ? rate * warmUp.from : rate,
      decay_steps,
      alpha,
      ...(warmUp && { warmup_target: rate, warmup_steps: warmUp.steps }),
    })
  switch (schedule.kind) {
    case 'exponential':
    case 'step':
      return make('ExponentialDecay', {
        initial_learning_rate: rate,
        decay_steps: schedule.decaySteps,
        decay_rate: schedule.decayRate,
        staircase: schedule.kind === 'step',
      })
    case 'cosine':
      return cosine(schedule.alpha, schedule.decaySteps, schedule.warmUp)
    case 'warm-up':
      // A cosine that keeps all of the rate stays where the warm-up ended.
      return cosine(1, 1, schedule.warmUp)
    case 'one-cycle':
      return make(
        'PiecewiseConstantDecay',
        inPieces(schedule.steps, (step) => learningRate(rate, schedule, step + 1)),
      )
    case 'plateau':
      return rate
  }
}

/** Arrays that an optimizer keeps, and the number each begins with. */
export interface OptimizerSlots {
  readonly starts: readonly number[]
  /** All of a weight follow one another; else all weights of the first, then all of the next. */
  readonly byWeight: boolean
}

/** What each optimizer of Keras keeps for each weight (`build` in `keras/src/optimizers`). */
export function optimizerSlots(optimizer: OptimizerConfig): OptimizerSlots {
  switch (optimizer.kind) {
    case 'sgd':
      return { starts: optimizer.momentum > 0 ? [0] : [], byWeight: false }
    case 'rmsprop': {
      const count = 1 + Number(optimizer.momentum > 0) + Number(optimizer.centered)
      return { starts: new Array(count).fill(0), byWeight: false }
    }
    case 'adagrad':
      return { starts: [optimizer.initialAccumulator], byWeight: false }
    case 'adam':
    case 'adamax':
    case 'adadelta':
      return { starts: [0, 0], byWeight: true }
  }
}
