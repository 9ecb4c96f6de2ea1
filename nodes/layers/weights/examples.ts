import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { weights } from './weights.ts'

export const examples: NodeExamples<typeof weights> = [
  {
    name: 'One neuron',
    params: {},
    inputs: {},
    outputs: { weights: { shape: [1], initializer: { kind: 'glorot-uniform' } } },
  },
  {
    name: 'Fifty neurons that all begin with 0',
    params: { units: 50, initializer: 'zeros' },
    inputs: {},
    outputs: { weights: { shape: [50], initializer: { kind: 'zeros' } } },
  },
  {
    name: 'All weights one half',
    params: { initializer: 'constant', amount: 0.5 },
    inputs: {},
    outputs: { weights: { initializer: { kind: 'constant', amount: 0.5 } } },
  },
]
