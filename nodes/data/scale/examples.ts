import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { scale } from './scale.ts'

const exampleTable = exampleData({
  shape: [2],
  features: [{ name: 'a', unit: 'cm' }, { name: 'b' }],
  range: [0, 8],
})
export const examples: NodeExamples<typeof scale> = [
  {
    name: 'Pixels between 0 and 1',
    params: {},
    inputs: { data: exampleData({ range: [0, 255] }) },
    outputs: { data: { shape: [28, 28, 1], range: [0, 1] } },
  },
  {
    name: 'Mean 0, spread 1',
    params: { mode: 'standardise' },
    inputs: { data: exampleData({ range: [0, 255] }) },
    outputs: { data: { range: [-5, 5] } },
  },
  {
    name: 'Left as it is',
    params: { mode: 'none' },
    inputs: { data: exampleData({ range: [0, 255] }) },
    outputs: { data: { range: [0, 255] } },
  },
  {
    name: 'Divided twice',
    params: {},
    inputs: { data: exampleData({ range: [0, 1] }) },
    outputs: { data: { range: [0, 1 / 255] } },
    problems: ['too-faint'],
  },
  {
    name: 'Every column of a table by itself',
    params: { mode: 'standardise' },
    inputs: { data: exampleTable },
    outputs: { data: { features: exampleTable.features, range: [-5, 5], scaled: true } },
  },
  {
    name: 'A table divided like pixels',
    params: {},
    inputs: { data: exampleTable },
    problems: ['too-faint-table'],
  },
]
