import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { example } from './example.ts'

export const examples: NodeExamples<typeof example> = [
  {
    name: 'The first digit for testing',
    params: {},
    inputs: { data: exampleData() },
    outputs: { output: { shape: [28, 28, 1] } },
  },
  {
    name: 'A row of a table',
    params: { part: 'train', index: 7 },
    inputs: { data: exampleData({ shape: [4] }) },
    outputs: { output: { shape: [1, 4, 1] } },
  },
  {
    name: 'Further than there are examples',
    params: { part: 'validation', index: 500 },
    inputs: { data: exampleData() },
    problems: ['past-the-end'],
  },
  {
    name: 'Of a part that is empty',
    params: { part: 'validation' },
    inputs: { data: exampleData({ examples: { train: 100, validation: 0, test: 20 } }) },
    problems: ['part-empty'],
  },
]
