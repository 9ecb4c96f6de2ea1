import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { dense } from './dense.ts'

export const examples: NodeExamples<typeof dense> = [
  {
    name: 'A hidden layer',
    params: { units: 128 },
    inputs: { input: exampleNetwork([2704]) },
    outputs: { output: { shape: [128], activation: 'relu' } },
    weights: 346_240,
  },
  {
    name: 'Ten probabilities at the end',
    params: { units: 10, activation: 'softmax' },
    inputs: { input: exampleNetwork([128]) },
    outputs: { output: { shape: [10], activation: 'softmax' } },
    weights: 1290,
  },
  {
    name: 'One neuron without bias',
    params: { units: 1, activation: 'linear', bias: false },
    inputs: { input: exampleNetwork([1]) },
    outputs: { output: { shape: [1], activation: 'linear' } },
    weights: 1,
  },
  {
    name: 'A picture arrives',
    params: {},
    inputs: { input: exampleNetwork([13, 13, 16]) },
    problems: ['needs-flat'],
  },
  {
    name: 'Softmax of a single unit',
    params: { units: 1, activation: 'softmax' },
    inputs: { input: exampleNetwork([16]) },
    outputs: { output: { shape: [1] } },
    problems: ['softmax-of-one'],
  },
  {
    name: 'Far too many units',
    params: { units: 100_000 },
    inputs: { input: exampleNetwork([21_632]) },
    problems: ['too-many-weights'],
  },
]
