import type { ProblemDraft } from '../document/problem.ts'
import type { LearningRateSchedule } from '../values/schedule.ts'
import type { Clipping, OptimizerConfig } from './plan.ts'

export const ALGORITHMS = [
  'adam',
  'adamw',
  'sgd',
  'momentum',
  'rmsprop',
  'adagrad',
  'adadelta',
  'adamax',
] as const
export type Algorithm = (typeof ALGORITHMS)[number]

interface Rates {
  readonly usual: number
  readonly least: number
  readonly most: number
}

/** Keras's default rate (https://keras.io/api/optimizers/), and between what it hardly ever makes sense. */
const RATES: Readonly<Record<Algorithm, Rates>> = {
  adam: { usual: 0.001, least: 1e-6, most: 0.03 },
  adamw: { usual: 0.001, least: 1e-6, most: 0.03 },
  sgd: { usual: 0.01, least: 1e-4, most: 1 },
  momentum: { usual: 0.01, least: 1e-5, most: 0.5 },
  rmsprop: { usual: 0.001, least: 1e-6, most: 0.03 },
  adagrad: { usual: 0.001, least: 1e-5, most: 1 },
  adadelta: { usual: 0.001, least: 1e-4, most: 10 },
  adamax: { usual: 0.001, least: 1e-6, most: 0.05 },
}

/** Numbers kept for each weight: averages of gradients, of their squares, of steps. */
export function slotsOf(algorithm: Algorithm, momentum: number, centered: boolean): number {
  switch (algorithm) {
    case 'sgd':
      return 0
    case 'momentum':
    case 'adagrad':
      return 1
    case 'rmsprop':
      return 1 + Number(momentum > 0) + Number(centered)
    case 'adam':
    case 'adamw':
    case 'adamax':
    case 'adadelta':
      return 2
  }
}

/** The warning that a learning rate is far outside of what makes sense. */
export function unusualRate(algorithm: Algorithm, rate: number): readonly ProblemDraft[] {
  const { usual, least, most } = RATES[algorithm]
  if (rate >= least && rate <= most) return []
  return [
    {
      code: rate > most ? 'learning-rate-high' : 'learning-rate-low',
      severity: 'warning',
      values: { rate, usual, algorithm: { kind: 'title', type: 'optimizer', variant: algorithm } },
      param: 'learningRate',
      fix: { kind: 'set', param: 'learningRate', value: usual },
    },
  ]
}

/** Keras's weight decay where nobody sets one: only AdamW has any. */
export function usualDecay(algorithm: Algorithm): number {
  return algorithm === 'adamw' ? 0.004 : 0
}

/** The warning that weights shrink so fast that nothing learnt lasts. */
export function unusualDecay(algorithm: Algorithm, rate: number, decay: number): readonly ProblemDraft[] {
  const most = 0.1
  if (rate * decay < most) return []
  const usual = usualDecay(algorithm)
  return [
    {
      code: 'weight-decay-high',
      severity: 'warning',
      values: { decay, rate, percent: Math.min(100, Math.round(100 * rate * decay)) },
      param: 'weightDecay',
      fix: { kind: 'set', param: 'weightDecay', value: rate * usual < most ? usual : 0 },
    },
  ]
}

/** The usual rate of what the engine was given, and between what it hardly ever makes sense. */
export function ratesOf(config: OptimizerConfig): Rates {
  return RATES[config.kind === 'sgd' && config.momentum > 0 ? 'momentum' : config.kind]
}

/** The rate that is set when nobody sets one. */
export function usualRate(algorithm: Algorithm): number {
  return RATES[algorithm].usual
}

/** Those that the optimizer can set by itself, counted in updates; a node of its own has all of them. */
export const SCHEDULES = ['constant', 'exponential', 'cosine'] as const
type Schedule = (typeof SCHEDULES)[number]

export const CLIPPINGS = ['none', 'value', 'norm', 'globalNorm'] as const

export interface OptimizerParams {
  readonly algorithm: Algorithm
  readonly learningRate: number
  readonly schedule: Schedule
  readonly decaySteps: number
  readonly decayRate: number
  readonly alpha: number
  readonly momentum: number
  readonly nesterov: boolean
  readonly beta1: number
  readonly beta2: number
  readonly rho: number
  readonly centered: boolean
  readonly initialAccumulator: number
  readonly epsilon: number
  readonly weightDecay: number
  readonly clip: (typeof CLIPPINGS)[number]
  readonly clipLimit: number
}

const SCHEDULE_CONFIGS: Readonly<
  Record<Schedule, (params: OptimizerParams) => LearningRateSchedule | undefined>
> = {
  constant: () => undefined,
  exponential: ({ decaySteps, decayRate }) => ({ kind: 'exponential', decaySteps, decayRate }),
  cosine: ({ decaySteps, alpha }) => ({ kind: 'cosine', decaySteps, alpha }),
}

/** What the engine needs of the parameters: only those that the algorithm knows. */
export function optimizerConfig(params: OptimizerParams): OptimizerConfig {
  const schedule = SCHEDULE_CONFIGS[params.schedule](params)
  const { weightDecay, clip, clipLimit } = params
  return {
    ...algorithmConfig(params),
    ...(schedule && { schedule }),
    ...(weightDecay > 0 && { weightDecay }),
    ...(clip !== 'none' && { clip: { by: clip, limit: clipLimit } satisfies Clipping }),
  }
}

function algorithmConfig(params: OptimizerParams): OptimizerConfig {
  const { algorithm, learningRate, momentum, nesterov, beta1, beta2, rho, centered, epsilon } = params
  switch (algorithm) {
    case 'sgd':
      return { kind: 'sgd', learningRate, momentum: 0, nesterov: false }
    case 'momentum':
      return { kind: 'sgd', learningRate, momentum, nesterov }
    case 'rmsprop':
      return { kind: 'rmsprop', learningRate, rho, momentum, epsilon, centered }
    case 'adam':
    case 'adamw':
      return { kind: 'adam', learningRate, beta1, beta2, epsilon }
    case 'adamax':
      return { kind: algorithm, learningRate, beta1, beta2, epsilon }
    case 'adagrad':
      return { kind: 'adagrad', learningRate, initialAccumulator: params.initialAccumulator, epsilon }
    case 'adadelta':
      return { kind: 'adadelta', learningRate, rho, epsilon }
  }
}
