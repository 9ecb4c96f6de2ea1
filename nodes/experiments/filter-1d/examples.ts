import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { filter1d } from './filter-1d.ts'

export const examples: NodeExamples<typeof filter1d> = [
  {
    name: 'A row of seven pixels',
    params: {},
    inputs: { input: exampleImage([1, 7, 1]) },
    outputs: { output: { shape: [1, 5, 1] } },
  },
  {
    name: 'Every row of a picture, with a border',
    params: { kernel: [[1, 1, 1, 1, 1]], padding: 'same' },
    inputs: { input: exampleImage([28, 28, 1]) },
    outputs: { output: { shape: [28, 28, 1] } },
  },
  {
    name: 'Longer than the row',
    params: {},
    inputs: { input: exampleImage([1, 2, 1]) },
    problems: ['live-window-too-large'],
  },
]
