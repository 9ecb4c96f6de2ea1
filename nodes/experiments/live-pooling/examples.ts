import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { livePooling } from './live-pooling.ts'

export const examples: NodeExamples<typeof livePooling> = [
  {
    name: 'A feature map becomes half as high and wide',
    params: {},
    inputs: { input: exampleImage([26, 26, 1]) },
    outputs: { output: { shape: [13, 13, 1] } },
  },
  {
    name: 'Overlapping windows',
    params: { stride: [1, 1] },
    inputs: { input: exampleImage([3, 3, 1]) },
    outputs: { output: { shape: [2, 2, 1] } },
  },
  {
    name: 'Mean, with the edge',
    params: { mode: 'average', padding: 'same' },
    inputs: { input: exampleImage([5, 5, 3]) },
    outputs: { output: { shape: [3, 3, 3] } },
  },
  {
    name: 'Steps larger than the window',
    params: { stride: [4, 4] },
    inputs: { input: exampleImage([28, 28, 1]) },
    outputs: { output: { shape: [7, 7, 1] } },
    problems: ['stride-skips'],
  },
  {
    name: 'A row is too low for it',
    params: {},
    inputs: { input: exampleImage([1, 7, 1]) },
    problems: ['live-window-too-large'],
  },
]
