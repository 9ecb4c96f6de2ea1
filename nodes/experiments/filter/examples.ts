import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { filter } from './filter.ts'

export const examples: NodeExamples<typeof filter> = [
  {
    name: 'Edges of a photograph',
    params: {},
    inputs: { input: exampleImage([240, 320, 1]) },
    outputs: { output: { shape: [238, 318, 1] } },
  },
  {
    name: 'Blurred, every channel by itself',
    params: { preset: 'blur', padding: 'same' },
    inputs: { input: exampleImage([120, 160, 3]) },
    outputs: { output: { shape: [120, 160, 3] } },
  },
  {
    name: 'Three channels become one',
    params: { channels: 'sum', stride: 2 },
    inputs: { input: exampleImage([32, 32, 3]) },
    outputs: { output: { shape: [15, 15, 1] } },
  },
  {
    name: 'Numbers of one’s own',
    params: { kernel: [[1, -1]], channels: 'sum' },
    inputs: { input: exampleImage([5, 5, 1]) },
    outputs: { output: { shape: [5, 4, 1] } },
  },
  {
    name: 'Larger than the picture',
    params: {},
    inputs: { input: exampleImage([2, 7, 1]) },
    problems: ['live-window-too-large'],
  },
  {
    name: 'More channels than kernels',
    params: { channels: 'sum' },
    inputs: { input: exampleImage([26, 26, 16]) },
    problems: ['too-many-to-sum'],
  },
  {
    name: 'Kernels of different size',
    params: { channels: 'sum', kernel2: [[1]] },
    inputs: { input: exampleImage([32, 32, 3]) },
    problems: ['kernels-differ'],
  },
]
