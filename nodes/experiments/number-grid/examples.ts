import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { numberGrid } from './number-grid.ts'

export const examples: NodeExamples<typeof numberGrid> = [
  {
    name: 'A dark block',
    params: {},
    inputs: {},
    outputs: { output: { shape: [5, 5, 1] } },
  },
  {
    name: 'A row of seven pixels',
    params: { preset: 'row' },
    inputs: {},
    outputs: { output: { shape: [1, 7, 1] } },
  },
  {
    name: 'Numbers of one’s own',
    params: {
      values: [
        [0, 50],
        [100, 150],
        [200, 250],
      ],
    },
    inputs: {},
    outputs: { output: { shape: [3, 2, 1] } },
  },
]
