import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { bias } from './bias.ts'

export const examples: NodeExamples<typeof bias> = [
  {
    name: 'A bias for each of fifty sums',
    params: {},
    inputs: { input: exampleNetwork([50]) },
    outputs: { output: { shape: [50], activation: 'linear' } },
    weights: 50,
  },
  {
    name: 'One for each feature map',
    params: { start: 0.1 },
    inputs: { input: exampleNetwork([13, 13, 16]) },
    outputs: { output: { shape: [13, 13, 16] } },
    weights: 16,
  },
]
