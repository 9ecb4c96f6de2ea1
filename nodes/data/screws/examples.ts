import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import { NAMES } from './class-names.ts'
import type { screws } from './screws.ts'

export const examples: NodeExamples<typeof screws> = [
  {
    name: 'All screws',
    params: {},
    inputs: {},
    outputs: {
      data: {
        shape: [28, 28, 1],
        target: { kind: 'classes', names: NAMES },
        examples: { train: 10_500, validation: 0, test: 4500 },
        range: [0, 255],
      },
    },
  },
  {
    name: 'Some set aside for validation',
    params: { validation: 1500 },
    inputs: {},
    outputs: { data: { examples: { train: 9000, validation: 1500, test: 4500 } } },
  },
  {
    name: 'Only Phillips and Pozidriv',
    params: { classes: [1, 2], train: 2000, test: 500 },
    inputs: {},
    outputs: {
      data: {
        target: { kind: 'classes', names: [NAMES[1], NAMES[2]] },
        examples: { train: 2000, validation: 0, test: 500 },
      },
    },
  },
  {
    name: 'More of two kinds than there are',
    params: { classes: [0, 3], train: 8000 },
    inputs: {},
    outputs: { data: { examples: { train: 4200, validation: 0, test: 1800 } } },
    problems: ['fewer-pictures'],
  },
  {
    name: 'One class only',
    params: { classes: [3], train: 200, test: 200 },
    inputs: {},
    problems: ['one-class'],
  },
]
