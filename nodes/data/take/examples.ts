import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { take } from './take.ts'

export const examples: NodeExamples<typeof take> = [
  {
    name: 'The first 500 of each part',
    params: {},
    inputs: { data: exampleData({ examples: { train: 2000, validation: 200, test: 10_000 } }) },
    outputs: { data: { examples: { train: 500, validation: 200, test: 500 } } },
  },
  {
    name: 'Only the training part',
    params: { count: 100, parts: 'train' },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 100, validation: 500, test: 10_000 } } },
  },
  {
    name: 'More than there are',
    params: { count: 20_000 },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
    problems: ['takes-all'],
  },
]
