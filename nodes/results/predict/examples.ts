import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { predict } from './predict.ts'

const exam = exampleData({
  shape: [1],
  target: { kind: 'classes', names: ['fail', 'pass'] },
  examples: { train: 40, validation: 0, test: 0 },
  range: [0, 60],
  features: [{ name: { en: 'hours', de: 'Stunden' }, unit: 'h' }],
})
const examined = exampleModel({
  data: exam,
  network: exampleNetwork([1], { data: exam, activation: 'sigmoid' }),
})
export const examples: NodeExamples<typeof predict> = [
  {
    name: 'An example of the data',
    params: {},
    inputs: { model: exampleModel() },
  },
  {
    name: 'Numbers of one’s own',
    params: { from: 'values', inputs: [[44], [35]] },
    inputs: { model: examined },
  },
  {
    name: 'A drawing of one’s own',
    params: { from: 'drawing' },
    inputs: { model: exampleModel() },
  },
  {
    name: 'Typing a picture',
    params: { from: 'values' },
    inputs: { model: exampleModel() },
    problems: ['values-need-a-row'],
  },
  {
    name: 'Drawing a number',
    params: { from: 'drawing' },
    inputs: { model: examined },
    problems: ['drawing-needs-grey'],
  },
  {
    name: 'A number too many',
    params: { from: 'values', inputs: [[44, 3]] },
    inputs: { model: examined },
    problems: ['row-too-short'],
  },
]
