import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { depthwiseConv2d } from './depthwise-conv2d.ts'

export const examples: NodeExamples<typeof depthwiseConv2d> = [
  {
    name: 'One filter for each of 16 maps',
    params: {},
    inputs: { input: exampleNetwork([26, 26, 16]) },
    outputs: { output: { shape: [24, 24, 16], activation: 'relu' } },
    weights: 160,
  },
  {
    name: 'Four filters for each colour',
    params: { multiplier: 4, kernelSize: [5, 5], padding: 'same', bias: false },
    inputs: { input: exampleNetwork([32, 32, 3]) },
    outputs: { output: { shape: [32, 32, 12] } },
    weights: 300,
  },
  {
    name: 'Half the height and width',
    params: { stride: [2, 2], padding: 'same', activation: 'linear' },
    inputs: { input: exampleNetwork([13, 13, 8]) },
    outputs: { output: { shape: [7, 7, 8], activation: 'linear' } },
    weights: 80,
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
