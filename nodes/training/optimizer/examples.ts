import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { optimizer } from './optimizer.ts'

export const examples: NodeExamples<typeof optimizer> = [
  {
    name: 'Adam, as it comes',
    params: {},
    inputs: {},
    outputs: { optimizer: { name: 'adam', learningRate: 0.001, slots: 2 } },
  },
  {
    name: 'Plain gradient descent',
    params: { algorithm: 'sgd' },
    inputs: {},
    outputs: { optimizer: { name: 'sgd', learningRate: 0.01, slots: 0 } },
  },
  {
    name: 'With momentum, looking ahead',
    params: { algorithm: 'momentum', nesterov: true },
    inputs: {},
    outputs: { optimizer: { name: 'momentum', learningRate: 0.01, slots: 1 } },
  },
  {
    name: 'RMSprop with everything on',
    params: { algorithm: 'rmsprop', momentum: 0.5, centered: true },
    inputs: {},
    outputs: { optimizer: { name: 'rmsprop', learningRate: 0.001, slots: 3 } },
  },
  {
    name: 'Adagrad',
    params: { algorithm: 'adagrad' },
    inputs: {},
    outputs: { optimizer: { name: 'adagrad', learningRate: 0.001, slots: 1 } },
  },
  {
    name: 'Adadelta with the rate of its paper',
    params: { algorithm: 'adadelta', learningRate: 1 },
    inputs: {},
    outputs: { optimizer: { name: 'adadelta', learningRate: 1, slots: 2 } },
  },
  {
    name: 'Adamax',
    params: { algorithm: 'adamax' },
    inputs: {},
    outputs: { optimizer: { name: 'adamax', learningRate: 0.001, slots: 2 } },
  },
  {
    name: 'Half as fast with every thousand steps',
    params: { schedule: 'exponential' },
    inputs: {},
    outputs: { optimizer: { name: 'adam', learningRate: 0.001, slots: 2 } },
  },
  {
    name: 'Slowing down along a cosine',
    params: { algorithm: 'sgd', schedule: 'cosine', decaySteps: 320, alpha: 0.1 },
    inputs: {},
    outputs: { optimizer: { name: 'sgd', learningRate: 0.01, slots: 0 } },
  },
  {
    name: 'A schedule of its own, and another one wired',
    params: { schedule: 'cosine' },
    inputs: { schedule: { kind: 'schedule', node: 'plan' } },
    outputs: { optimizer: { name: 'adam', schedule: { kind: 'schedule', node: 'plan' } } },
    problems: ['two-schedules'],
  },
  {
    name: 'AdamW, as it comes',
    params: { algorithm: 'adamw' },
    inputs: {},
    outputs: { optimizer: { name: 'adamw', learningRate: 0.001, slots: 2 } },
  },
  {
    name: 'No step is too long, and weights fade',
    params: { algorithm: 'sgd', weightDecay: 0.01, clip: 'globalNorm', clipLimit: 0.5 },
    inputs: {},
    outputs: { optimizer: { name: 'sgd', learningRate: 0.01, slots: 0 } },
  },
  {
    name: 'Fading faster than it learns',
    params: { algorithm: 'sgd', learningRate: 1, weightDecay: 0.5 },
    inputs: {},
    outputs: { optimizer: { name: 'sgd', learningRate: 1 } },
    problems: ['weight-decay-high'],
  },
  {
    name: 'Much too fast',
    params: { learningRate: 0.5 },
    inputs: {},
    outputs: { optimizer: { learningRate: 0.5 } },
    problems: ['learning-rate-high'],
  },
  {
    name: 'Hardly moving',
    params: { algorithm: 'sgd', learningRate: 0.00001 },
    inputs: {},
    outputs: { optimizer: { learningRate: 0.00001 } },
    problems: ['learning-rate-low'],
  },
]
