import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, type LooseParams, number } from '../../../src/graph/node/parameter.ts'
import {
  SCHEDULE_KINDS,
  SCHEDULE_SPANS,
  SCHEDULE_UNITS,
  type ScheduleKind,
  scheduleOf,
} from '../../../src/graph/plan/schedule-params.ts'
import { SCHEDULE_READERS } from './read-schedule.ts'

function isOneOf(...kinds: readonly ScheduleKind[]) {
  return ({ kind }: LooseParams) => kinds.includes(kind as ScheduleKind)
}

/** A number of epochs, or of steps where those are counted. */
function counted(epochs: number, steps: number) {
  return ({ unit }: LooseParams) => (unit === 'steps' ? steps : epochs)
}

const LONGEST = 1_000_000
const isWhole = isOneOf('cosine', 'one-cycle')
const rises = isOneOf('cosine', 'warm-up')

export const schedule = defineNode({
  type: 'schedule',
  version: 1,
  category: 'training',
  place: 15,
  inputs: {},
  outputs: { schedule: { type: 'schedule' } },
  params: {
    kind: choice({
      options: SCHEDULE_KINDS,
      default: 'cosine',
      onCard: true,
      resets: ['unit', 'every', 'factor', 'warmUp'],
    }),
    every: number({
      min: 0.01,
      max: LONGEST,
      step: 1,
      default: (params) => counted(params.kind === 'exponential' ? 1 : 3, 1000)(params),
      shown: isOneOf('step', 'exponential'),
      onCard: true,
    }),
    factor: number({
      min: 0.01,
      max: 1,
      step: 0.05,
      default: ({ kind }) => (kind === 'exponential' ? 0.9 : 0.5),
      shown: isOneOf('step', 'exponential', 'plateau'),
      onCard: true,
    }),
    warmUp: number({
      min: 0,
      max: LONGEST,
      step: 1,
      default: (params) => (params.kind === 'warm-up' ? counted(1, 100)(params) : 0),
      shown: rises,
      onCard: true,
    }),
    from: number({
      min: 0,
      max: 1,
      step: 0.05,
      default: 0,
      shown: (params) => rises(params) && Number(params.warmUp) > 0,
    }),
    span: choice({ options: SCHEDULE_SPANS, default: 'training', shown: isWhole }),
    length: number({
      min: 0.01,
      max: LONGEST,
      step: 1,
      default: counted(10, 1000),
      shown: (params) => isWhole(params) && params.span === 'own',
    }),
    left: number({ min: 0, max: 1, step: 0.05, default: 0, shown: isOneOf('cosine') }),
    rise: number({ min: 0.01, max: 0.99, step: 0.05, default: 0.3, shown: isOneOf('one-cycle') }),
    divide: number({ min: 1, max: 1e6, scale: 'log', default: 25, shown: isOneOf('one-cycle') }),
    finalDivide: number({ min: 1, max: 1e9, scale: 'log', default: 10_000, shown: isOneOf('one-cycle') }),
    monitor: choice({
      options: ['valLoss', 'valAccuracy', 'loss', 'accuracy'],
      default: 'valLoss',
      shown: isOneOf('plateau'),
    }),
    patience: integer({ min: 1, max: 1000, default: 3, shown: isOneOf('plateau'), onCard: true }),
    minDelta: number({ min: 0, max: 1, step: 0.001, default: 0.0001, shown: isOneOf('plateau') }),
    cooldown: integer({ min: 0, max: 1000, default: 0, shown: isOneOf('plateau') }),
    minRate: number({ min: 0, max: 1, step: 0.0001, default: 0, shown: isOneOf('plateau') }),
    unit: choice({
      options: SCHEDULE_UNITS,
      default: 'epochs',
      shown: (params) =>
        isOneOf('step', 'exponential', 'warm-up')(params) ||
        (isWhole(params) && (params.span === 'own' || Number(params.warmUp) > 0)),
    }),
  },
  infer({ node, params }) {
    const found = scheduleOf(params)
    return {
      outputs: { schedule: { kind: 'schedule', node, ...(found && { schedule: found }) } },
      facts: [{ code: `about-${params.kind}`, values: {} }],
    }
  },
  plan: { kind: 'schedule', schedule: scheduleOf },
  variant: ({ kind }) => kind,
  reads: SCHEDULE_READERS,
  codes: [
    'about-constant',
    'about-step',
    'about-exponential',
    'about-cosine',
    'about-one-cycle',
    'about-warm-up',
    'about-plateau',
  ],
})
