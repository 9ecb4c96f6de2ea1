import type { JsonObject } from '../../graph/base/json.ts'
import type { Clipping, LearningRateSchedule, OptimizerConfig } from '../../graph/plan/plan.ts'

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

/** An optimizer of a plan, with its schedule, as Keras writes it. */
export function optimizerObject(optimizer: OptimizerConfig): JsonObject {
  const { learningRate, schedule } = optimizer
  const learning_rate = schedule ? scheduleObject(schedule, learningRate) : learningRate
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

function scheduleObject(schedule: LearningRateSchedule, first: number): JsonObject {
  const make = (className: string, config: JsonObject) =>
    kerasObject('keras.optimizers.schedules', className, {
      initial_learning_rate: first,
      decay_steps: schedule.decaySteps,
      ...config,
    })
  return schedule.kind === 'exponential'
    ? make('ExponentialDecay', { decay_rate: schedule.decayRate, staircase: false })
    : make('CosineDecay', { alpha: schedule.alpha })
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
