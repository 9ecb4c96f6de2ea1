import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import { NAMES } from './class-names.ts'
import type { streetSigns } from './street-signs.ts'

export const examples: NodeExamples<typeof streetSigns> = [
  {
    name: 'All signs',
    params: {},
    inputs: {},
    outputs: {
      data: {
        shape: [32, 32, 3],
        target: { kind: 'classes', names: NAMES },
        examples: { train: 6000, validation: 0, test: 2000 },
        range: [0, 255],
      },
    },
  },
  {
    name: 'Some set aside for validation',
    params: { validation: 1000 },
    inputs: {},
    outputs: { data: { examples: { train: 5000, validation: 1000, test: 2000 } } },
  },
  {
    name: 'Only the two triangles',
    params: { classes: [1, 9], train: 1000 },
    inputs: {},
    outputs: {
      data: {
        target: { kind: 'classes', names: [NAMES[1], NAMES[9]] },
        examples: { train: 1000, validation: 0, test: 400 },
      },
    },
  },
  {
    name: 'More of two signs than there are',
    params: { classes: [0, 3], train: 2000 },
    inputs: {},
    outputs: { data: { examples: { train: 1200, validation: 0, test: 400 } } },
    problems: ['fewer-pictures'],
  },
  {
    name: 'One class only',
    params: { classes: [4], train: 200, test: 200 },
    inputs: {},
    problems: ['one-class'],
  },
]
