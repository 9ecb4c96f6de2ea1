import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { digits } from './digits.ts'

export const examples: NodeExamples<typeof digits> = [
  {
    name: '2,000 digits to practise with',
    params: {},
    inputs: {},
    outputs: {
      data: {
        shape: [28, 28, 1],
        examples: { train: 2000, validation: 500, test: 10_000 },
        range: [0, 255],
      },
    },
  },
  {
    name: 'All digits',
    params: { train: 60_000, validation: 0 },
    inputs: {},
    outputs: { data: { examples: { train: 60_000, validation: 0, test: 10_000 } } },
  },
  {
    name: 'Validation out of the test digits',
    params: { validationFrom: 'test' },
    inputs: {},
    outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
  },
  {
    name: 'Only threes and eights',
    params: { classes: [3, 8] },
    inputs: {},
    outputs: {
      data: {
        target: { kind: 'classes', names: ['3', '8'] },
        examples: { train: 2000, validation: 500, test: 1984 },
      },
    },
  },
  {
    name: 'More threes and eights than there are',
    params: { classes: [3, 8], train: 20_000 },
    inputs: {},
    outputs: { data: { examples: { train: 11_482, validation: 500, test: 1984 } } },
    problems: ['fewer-digits'],
  },
  {
    name: 'One class only',
    params: { classes: [7] },
    inputs: {},
    problems: ['one-class'],
  },
]
