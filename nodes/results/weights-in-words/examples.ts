import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { weightsInWords } from './weights-in-words.ts'

const inches = exampleData({
  shape: [1],
  target: { kind: 'numbers', names: ['inch'], units: ['in'] },
  range: [0, 100],
  features: [{ name: 'mm', unit: 'mm' }],
})
export const examples: NodeExamples<typeof weightsInWords> = [
  {
    name: 'What one neuron has learned',
    params: {},
    inputs: { model: exampleModel({ data: inches, network: exampleNetwork([1], { data: inches }) }) },
  },
  {
    name: 'A network of many layers',
    params: {},
    inputs: { model: exampleModel() },
  },
]
