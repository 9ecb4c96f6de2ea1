import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { dropout } from './dropout.ts'

export const examples: NodeExamples<typeof dropout> = [
  {
    name: 'One number in five is switched off',
    params: {},
    inputs: { input: exampleNetwork([512], { activation: 'relu' }) },
    outputs: { output: { shape: [512], activation: 'relu' } },
    weights: 0,
  },
  {
    name: 'On feature maps',
    params: { rate: 0.5 },
    inputs: { input: exampleNetwork([13, 13, 16]) },
    outputs: { output: { shape: [13, 13, 16] } },
  },
  {
    name: 'Hardly anything is left',
    params: { rate: 0.9 },
    inputs: { input: exampleNetwork([128]) },
    outputs: { output: { shape: [128] } },
    problems: ['rate-high'],
  },
  {
    name: 'Behind the softmax',
    params: {},
    inputs: { input: exampleNetwork([10], { activation: 'softmax' }) },
    outputs: { output: { shape: [10] } },
    problems: ['drops-probabilities'],
  },
]
