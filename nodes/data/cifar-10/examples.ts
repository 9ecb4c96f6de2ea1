import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { cifar10 } from './cifar-10.ts'

export const examples: NodeExamples<typeof cifar10> = [
  {
    name: '2,000 pictures to practise with',
    params: {},
    inputs: {},
    outputs: {
      data: {
        shape: [32, 32, 3],
        examples: { train: 2000, validation: 500, test: 2000 },
        range: [0, 255],
      },
    },
  },
  {
    name: 'More cats and dogs than there are',
    params: { classes: [3, 5], train: 20_000 },
    inputs: {},
    outputs: { data: { examples: { train: 9500, validation: 500, test: 2000 } } },
    problems: ['fewer-pictures'],
  },
  {
    name: 'One class only',
    params: { classes: [3], train: 500, test: 500 },
    inputs: {},
    problems: ['one-class'],
  },
]
