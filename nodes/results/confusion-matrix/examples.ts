import { exampleData, exampleModel } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { confusionMatrix } from './confusion-matrix.ts'

const numbers = exampleData({ target: { kind: 'numbers', names: ['inches'] } })
export const examples: NodeExamples<typeof confusionMatrix> = [
  {
    name: 'Ten digits against each other',
    params: {},
    inputs: { model: exampleModel() },
  },
  {
    name: 'Percentages in validation',
    params: { part: 'validation', values: 'percent' },
    inputs: { model: exampleModel() },
  },
  {
    name: 'No test examples',
    params: {},
    inputs: {
      model: exampleModel(),
      data: exampleData({ examples: { train: 0, validation: 50, test: 0 } }),
    },
    problems: ['part-empty'],
  },
  {
    name: 'Numbers instead of classes',
    params: {},
    inputs: { model: exampleModel({ data: numbers }) },
    problems: ['no-classes'],
  },
  {
    name: 'Data of another size',
    params: {},
    inputs: { model: exampleModel(), data: exampleData({ shape: [32, 32, 3] }) },
    problems: ['data-shape-differs'],
  },
]
