import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import { STANDARDISED } from '../standardised.ts'
import type { scaleTarget } from './scale-target.ts'

const prices = exampleData({
  shape: [2],
  features: [{ name: 'rooms' }, { name: 'area', unit: 'm²' }],
  target: { kind: 'numbers', names: ['price'], units: ['€'], range: [80_000, 950_000] },
  range: [1, 210],
})
export const examples: NodeExamples<typeof scaleTarget> = [
  {
    name: 'Prices as deviations from their mean',
    params: {},
    inputs: { data: prices },
    outputs: {
      data: {
        target: { kind: 'numbers', names: ['price'], units: ['€'], range: STANDARDISED, scaled: true },
        range: [1, 210],
      },
    },
  },
  {
    name: 'Prices in thousands',
    params: { mode: 'divide' },
    inputs: { data: prices },
    outputs: {
      data: { target: { kind: 'numbers', names: ['price'], units: ['€'], range: [80, 950], scaled: true } },
    },
  },
  {
    name: 'Nothing known of their size',
    params: { mode: 'divide' },
    inputs: { data: exampleData({ target: { kind: 'numbers', names: ['price'] } }) },
    outputs: { data: { target: { kind: 'numbers', names: ['price'], scaled: true } } },
  },
  {
    name: 'Classes have no size',
    params: {},
    inputs: { data: exampleData() },
    problems: ['needs-numbers'],
  },
]
