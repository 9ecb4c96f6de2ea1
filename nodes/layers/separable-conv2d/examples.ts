import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { separableConv2d } from './separable-conv2d.ts'

export const examples: NodeExamples<typeof separableConv2d> = [
  {
    name: '32 filters on 16 maps',
    params: { filters: 32 },
    inputs: { input: exampleNetwork([26, 26, 16]) },
    outputs: { output: { shape: [24, 24, 32], activation: 'relu' } },
    weights: 688,
  },
  {
    name: 'Two looks at each colour',
    params: { filters: 8, multiplier: 2, kernelSize: [5, 5], padding: 'same', bias: false },
    inputs: { input: exampleNetwork([32, 32, 3]) },
    outputs: { output: { shape: [32, 32, 8] } },
    weights: 198,
  },
  {
    name: 'Half the height and width',
    params: { filters: 8, stride: [2, 2], padding: 'same' },
    inputs: { input: exampleNetwork([13, 13, 8]) },
    outputs: { output: { shape: [7, 7, 8] } },
    weights: 144,
  },
  {
    name: 'Kernel larger than the picture',
    params: { kernelSize: [5, 5] },
    inputs: { input: exampleNetwork([3, 3, 8]) },
    problems: ['window-too-large'],
  },
  {
    name: 'After a Flatten',
    params: {},
    inputs: { input: exampleNetwork([784]) },
    problems: ['needs-picture'],
  },
]
