import { exampleData, exampleModel } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { evaluate } from './evaluate.ts'

export const examples: NodeExamples<typeof evaluate> = [
  {
    name: 'The final mark',
    params: {},
    inputs: { model: exampleModel() },
  },
  {
    name: 'How well it knows the training examples',
    params: { part: 'train' },
    inputs: { model: exampleModel() },
  },
  {
    name: 'No test examples',
    params: {},
    inputs: {
      model: exampleModel({ data: exampleData({ examples: { train: 2000, validation: 500, test: 0 } }) }),
    },
    problems: ['part-empty'],
  },
  {
    name: 'No examples at all',
    params: {},
    inputs: {
      model: exampleModel(),
      data: exampleData({ examples: { train: 0, validation: 0, test: 0 } }),
    },
    problems: ['no-examples'],
  },
  {
    name: 'Data of another size',
    params: {},
    inputs: { model: exampleModel(), data: exampleData({ shape: [32, 32, 3] }) },
    problems: ['data-shape-differs'],
  },
  {
    name: 'Other classes than it learned',
    params: {},
    inputs: {
      model: exampleModel(),
      data: exampleData({ target: { kind: 'classes', names: ['4', '9'] } }),
    },
    problems: ['data-target-differs'],
  },
  {
    name: 'Data that is not scaled',
    params: {},
    inputs: { model: exampleModel(), data: exampleData({ range: [0, 255] }) },
    problems: ['data-scaled-differently'],
  },
]
