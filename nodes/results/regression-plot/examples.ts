import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { regressionPlot } from './regression-plot.ts'

const inches = exampleData({
  shape: [1],
  target: { kind: 'numbers', names: ['inch'], units: ['in'] },
  examples: { train: 10, validation: 0, test: 2 },
  range: [0, 100],
  features: [{ name: 'mm', unit: 'mm' }],
})
const cars = exampleData({ ...inches, shape: [6], features: undefined })
export const examples: NodeExamples<typeof regressionPlot> = [
  {
    name: 'A line through points',
    params: {},
    inputs: { model: exampleModel({ data: inches, network: exampleNetwork([1], { data: inches }) }) },
  },
  {
    name: 'Predicted against real',
    params: { part: 'test' },
    inputs: { model: exampleModel({ data: cars, network: exampleNetwork([1], { data: cars }) }) },
  },
  {
    name: 'Classes instead of numbers',
    params: {},
    inputs: { model: exampleModel() },
    problems: ['no-numbers'],
  },
]
