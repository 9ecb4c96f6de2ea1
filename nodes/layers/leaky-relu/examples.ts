import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { leakyRelu } from './leaky-relu.ts'

export const examples: NodeExamples<typeof leakyRelu> = [
  {
    name: 'On feature maps',
    params: {},
    inputs: { input: exampleNetwork([26, 26, 16]) },
    outputs: { output: { shape: [26, 26, 16], activation: 'leaky_relu' } },
    weights: 0,
  },
  {
    name: 'Nothing held back',
    params: { slope: 1 },
    inputs: { input: exampleNetwork([128]) },
    outputs: { output: { shape: [128] } },
    problems: ['straight-line'],
  },
]
