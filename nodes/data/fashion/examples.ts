import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import { NAMES } from './class-names.ts'
import type { fashion } from './fashion.ts'

export const examples: NodeExamples<typeof fashion> = [
  {
    name: '2,000 pictures to practise with',
    params: {},
    inputs: {},
    outputs: {
      data: {
        shape: [28, 28, 1],
        examples: { train: 2000, validation: 500, test: 2000 },
        range: [0, 255],
      },
    },
  },
  {
    name: 'Only shirts and pullovers',
    params: { classes: [2, 6], train: 1500, validation: 100 },
    inputs: {},
    outputs: {
      data: {
        target: { kind: 'classes', names: [NAMES[2], NAMES[6]] },
        examples: { train: 1500, validation: 100, test: 385 },
      },
    },
  },
  {
    name: 'More bags and boots than there are',
    params: { classes: [8, 9], train: 4000 },
    inputs: {},
    outputs: { data: { examples: { train: 1087, validation: 500, test: 413 } } },
    problems: ['fewer-pictures'],
  },
  {
    name: 'One class only',
    params: { classes: [8], train: 200, test: 200 },
    inputs: {},
    problems: ['one-class'],
  },
]
