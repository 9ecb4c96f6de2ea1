import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { schedule } from './schedule.ts'

const node = 'example'

export const examples: NodeExamples<typeof schedule> = [
  {
    name: 'Down along a cosine, as it comes',
    params: {},
    inputs: {},
    outputs: { schedule: { node, schedule: { kind: 'cosine', decaySteps: 'training', alpha: 0 } } },
  },
  {
    name: 'As it is',
    params: { kind: 'constant' },
    inputs: {},
    outputs: { schedule: { node } },
  },
  {
    name: 'Half as fast every three epochs',
    params: { kind: 'step' },
    inputs: {},
    outputs: { schedule: { node, schedule: { kind: 'step', decaySteps: { epochs: 3 }, decayRate: 0.5 } } },
  },
  {
    name: 'A tenth less with every hundred steps',
    params: { kind: 'exponential', unit: 'steps', every: 100 },
    inputs: {},
    outputs: { schedule: { node, schedule: { kind: 'exponential', decaySteps: 100, decayRate: 0.9 } } },
  },
  {
    name: 'Warming up before the cosine',
    params: { warmUp: 2, from: 0.1, span: 'own', length: 8, left: 0.05 },
    inputs: {},
    outputs: {
      schedule: {
        node,
        schedule: {
          kind: 'cosine',
          decaySteps: { epochs: 8 },
          alpha: 0.05,
          warmUp: { steps: { epochs: 2 }, from: 0.1 },
        },
      },
    },
  },
  {
    name: 'Up and down once',
    params: { kind: 'one-cycle' },
    inputs: {},
    outputs: {
      schedule: {
        node,
        schedule: { kind: 'one-cycle', steps: 'training', rise: 0.3, divide: 25, finalDivide: 10_000 },
      },
    },
  },
  {
    name: 'Warming up',
    params: { kind: 'warm-up' },
    inputs: {},
    outputs: { schedule: { node, schedule: { kind: 'warm-up', warmUp: { steps: { epochs: 1 }, from: 0 } } } },
  },
  {
    name: 'Slower when nothing gets better',
    params: { kind: 'plateau' },
    inputs: {},
    outputs: {
      schedule: {
        node,
        schedule: {
          kind: 'plateau',
          monitor: 'valLoss',
          factor: 0.5,
          patience: 3,
          minDelta: 0.0001,
          cooldown: 0,
          minRate: 0,
        },
      },
    },
  },
]
