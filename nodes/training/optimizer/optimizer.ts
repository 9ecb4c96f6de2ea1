import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, number, toggle } from '../../../src/graph/node/parameter.ts'
import {
  ALGORITHMS,
  type Algorithm,
  CLIPPINGS,
  optimizerConfig,
  SCHEDULES,
  slotsOf,
  unusualDecay,
  unusualRate,
  usualDecay,
  usualRate,
} from '../../../src/graph/plan/optimizers.ts'
import { OPTIMIZER_READERS } from './read-optimizer.ts'

function isOneOf(...algorithms: readonly Algorithm[]) {
  return ({ algorithm }: { readonly algorithm?: unknown }) => algorithms.includes(algorithm as Algorithm)
}

/** The node that is wired decides. */
const TWO_SCHEDULES = {
  code: 'two-schedules',
  severity: 'warning',
  param: 'schedule',
  fix: { kind: 'set', param: 'schedule', value: 'constant' },
} as const

const ADAMS = ['adam', 'adamw', 'adamax'] as const

export const optimizer = defineNode({
  type: 'optimizer',
  version: 1,
  category: 'training',
  place: 10,
  inputs: { schedule: { type: 'schedule', optional: true } },
  outputs: { optimizer: { type: 'optimizer' } },
  params: {
    algorithm: choice({ options: ALGORITHMS, default: 'adam', onCard: true }),
    learningRate: number({
      min: 1e-8,
      max: 100,
      scale: 'log',
      default: ({ algorithm }) => usualRate(algorithm as Algorithm),
      onCard: true,
    }),
    schedule: choice({ options: SCHEDULES, default: 'constant' }),
    decaySteps: integer({
      min: 1,
      max: 1_000_000,
      step: 100,
      default: 1000,
      shown: ({ schedule }) => schedule !== 'constant',
    }),
    decayRate: number({
      min: 0.01,
      max: 1,
      step: 0.05,
      default: 0.5,
      shown: ({ schedule }) => schedule === 'exponential',
    }),
    alpha: number({ min: 0, max: 1, step: 0.05, default: 0, shown: ({ schedule }) => schedule === 'cosine' }),
    momentum: number({
      min: 0,
      max: 0.999,
      step: 0.05,
      default: ({ algorithm }) => (algorithm === 'momentum' ? 0.9 : 0),
      shown: isOneOf('momentum', 'rmsprop'),
    }),
    nesterov: toggle({ default: false, shown: isOneOf('momentum') }),
    beta1: number({ min: 0, max: 0.9999, step: 0.01, default: 0.9, shown: isOneOf(...ADAMS) }),
    beta2: number({ min: 0, max: 0.99999, step: 0.001, default: 0.999, shown: isOneOf(...ADAMS) }),
    rho: number({
      min: 0,
      max: 0.9999,
      step: 0.01,
      default: ({ algorithm }) => (algorithm === 'adadelta' ? 0.95 : 0.9),
      shown: isOneOf('rmsprop', 'adadelta'),
    }),
    centered: toggle({ default: false, shown: isOneOf('rmsprop') }),
    initialAccumulator: number({ min: 0, max: 10, step: 0.1, default: 0.1, shown: isOneOf('adagrad') }),
    epsilon: number({
      min: 1e-10,
      max: 1,
      scale: 'log',
      default: 1e-7,
      shown: isOneOf('rmsprop', 'adagrad', 'adadelta', ...ADAMS),
    }),
    weightDecay: number({
      min: 0,
      max: 1,
      step: 0.001,
      default: ({ algorithm }) => usualDecay(algorithm as Algorithm),
    }),
    clip: choice({ options: CLIPPINGS, default: 'none' }),
    clipLimit: number({
      min: 0.001,
      max: 1000,
      scale: 'log',
      default: 1,
      shown: ({ clip }) => clip !== 'none',
    }),
  },
  infer({ inputs, params: { algorithm, learningRate, schedule, momentum, centered, weightDecay } }) {
    return {
      outputs: {
        optimizer: {
          kind: 'optimizer',
          name: algorithm,
          learningRate,
          slots: slotsOf(algorithm, momentum, centered),
          ...(inputs.schedule && { schedule: inputs.schedule }),
        },
      },
      problems: [
        ...unusualRate(algorithm, learningRate),
        ...unusualDecay(algorithm, learningRate, weightDecay),
        ...(inputs.schedule && schedule !== 'constant' ? [TWO_SCHEDULES] : []),
      ],
      facts: [{ code: `about-${algorithm}`, values: {} }],
    }
  },
  plan: {
    kind: 'optimizer',
    optimizer: optimizerConfig,
  },
  variant: ({ algorithm }) => algorithm,
  reads: OPTIMIZER_READERS,
})
