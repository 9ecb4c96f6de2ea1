import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { pooling } from './pooling.ts'

export const examples: NodeExamples<typeof pooling> = [
  {
    name: 'Half the height and width',
    params: {},
    inputs: { input: exampleNetwork([26, 26, 16]) },
    outputs: { output: { shape: [13, 13, 16] } },
    weights: 0,
  },
  {
    name: 'An odd edge is left out',
    params: {},
    inputs: { input: exampleNetwork([13, 12, 8]) },
    outputs: { output: { shape: [6, 6, 8] } },
  },
  {
    name: 'Average of overlapping windows',
    params: { mode: 'average', size: [3, 3], stride: [2, 2], padding: 'same' },
    inputs: { input: exampleNetwork([13, 13, 8]) },
    outputs: { output: { shape: [7, 7, 8] } },
  },
  {
    name: 'Steps larger than the window',
    params: { stride: [4, 4] },
    inputs: { input: exampleNetwork([28, 28, 4]) },
    outputs: { output: { shape: [7, 7, 4] } },
    problems: ['stride-skips'],
  },
  {
    name: 'Nothing left to pool',
    params: {},
    inputs: { input: exampleNetwork([1, 1, 64]) },
    problems: ['window-too-large'],
  },
  {
    name: 'After a Flatten',
    params: {},
    inputs: { input: exampleNetwork([128]) },
    problems: ['needs-picture'],
  },
]
