import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { activation } from './activation.ts'

export const examples: NodeExamples<typeof activation> = [
  {
    name: 'ReLU on feature maps',
    params: {},
    inputs: { input: exampleNetwork([26, 26, 16]) },
    outputs: { output: { shape: [26, 26, 16], activation: 'relu' } },
    weights: 0,
  },
  {
    name: 'Probabilities of ten classes',
    params: { activation: 'softmax' },
    inputs: { input: exampleNetwork([10]) },
    outputs: { output: { shape: [10], activation: 'softmax' } },
  },
  {
    name: 'Softmax twice',
    params: { activation: 'softmax' },
    inputs: { input: exampleNetwork([10], { activation: 'softmax' }) },
    outputs: { output: { shape: [10] } },
    problems: ['softmax-twice'],
  },
]
