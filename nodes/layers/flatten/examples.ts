import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { flatten } from './flatten.ts'

export const examples: NodeExamples<typeof flatten> = [
  {
    name: 'From feature maps to a row',
    params: {},
    inputs: { input: exampleNetwork([13, 13, 16], { activation: 'relu' }) },
    outputs: { output: { shape: [2704], activation: 'relu' } },
    weights: 0,
  },
  {
    name: 'A digit without convolution',
    params: {},
    inputs: { input: exampleNetwork() },
    outputs: { output: { shape: [784] } },
  },
  {
    name: 'One pixel of probabilities',
    params: {},
    inputs: { input: exampleNetwork([1, 1, 10], { activation: 'softmax' }) },
    outputs: { output: { shape: [10], activation: 'softmax' } },
  },
  {
    name: 'Already flat',
    params: {},
    inputs: { input: exampleNetwork([128]) },
    outputs: { output: { shape: [128] } },
    problems: ['already-flat'],
  },
]
