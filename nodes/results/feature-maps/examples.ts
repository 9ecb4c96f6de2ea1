import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { featureMaps } from './feature-maps.ts'

export const examples: NodeExamples<typeof featureMaps> = [
  {
    name: 'The maps of a convolution',
    params: {},
    inputs: { network: exampleNetwork([26, 26, 16], { activation: 'relu' }) },
  },
  {
    name: 'One brightness for all',
    params: { brightness: 'common' },
    inputs: { network: exampleNetwork([13, 13, 32]) },
  },
  {
    name: 'A flat row of numbers',
    params: {},
    inputs: { network: exampleNetwork([10], { activation: 'softmax' }) },
  },
  {
    name: 'The example itself',
    params: {},
    inputs: { network: exampleNetwork() },
  },
]
