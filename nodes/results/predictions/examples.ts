import { exampleData, exampleModel } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { predictions } from './predictions.ts'

const numbers = exampleData({ target: { kind: 'numbers', names: ['inches'] } })
export const examples: NodeExamples<typeof predictions> = [
  {
    name: 'Where the network is mistaken',
    params: {},
    inputs: { model: exampleModel() },
  },
  {
    name: 'Right, but only just',
    params: { which: 'right', order: 'least-sure' },
    inputs: { model: exampleModel() },
  },
  {
    name: 'All of other data',
    params: { which: 'all', part: 'train' },
    inputs: { model: exampleModel(), data: exampleData() },
  },
  {
    name: 'Numbers are never quite right',
    params: {},
    inputs: { model: exampleModel({ data: numbers }) },
    problems: ['neither-right-nor-wrong'],
  },
  {
    name: 'Data of another size',
    params: {},
    inputs: { model: exampleModel(), data: exampleData({ shape: [32, 32, 3] }) },
    problems: ['data-shape-differs'],
  },
]
