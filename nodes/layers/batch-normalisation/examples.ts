import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { batchNormalisation } from './batch-normalisation.ts'

export const examples: NodeExamples<typeof batchNormalisation> = [
  {
    name: 'Behind a convolution',
    params: {},
    inputs: { input: exampleNetwork([26, 26, 16], { activation: 'relu' }) },
    outputs: { output: { shape: [26, 26, 16], activation: 'linear' } },
    weights: 64,
  },
  {
    name: 'On a flat row of numbers',
    params: { centre: false },
    inputs: { input: exampleNetwork([512]) },
    outputs: { output: { shape: [512] } },
    weights: 1536,
  },
  {
    name: 'Only normalise',
    params: { centre: false, scale: false, momentum: 0.9 },
    inputs: { input: exampleNetwork([512]) },
    outputs: { output: { shape: [512] } },
    weights: 1024,
  },
]
