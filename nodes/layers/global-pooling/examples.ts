import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { globalPooling } from './global-pooling.ts'

export const examples: NodeExamples<typeof globalPooling> = [
  {
    name: 'One number for each feature map',
    params: {},
    inputs: { input: exampleNetwork([7, 7, 64]) },
    outputs: { output: { shape: [64] } },
    weights: 0,
  },
  {
    name: 'The largest number of each map',
    params: { mode: 'max' },
    inputs: { input: exampleNetwork([5, 4, 10], { activation: 'softmax' }) },
    outputs: { output: { shape: [10], activation: 'linear' } },
  },
  {
    name: 'Probabilities stay probabilities',
    params: {},
    inputs: { input: exampleNetwork([3, 3, 10], { activation: 'softmax' }) },
    outputs: { output: { shape: [10], activation: 'softmax' } },
  },
  {
    name: 'After a Flatten',
    params: {},
    inputs: { input: exampleNetwork([3136]) },
    problems: ['needs-picture'],
  },
]
