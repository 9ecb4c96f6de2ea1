import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { input } from './input.ts'

export const examples: NodeExamples<typeof input> = [
  {
    name: 'As large as digits',
    params: {},
    inputs: {},
    outputs: { data: { shape: [28, 28, 1] } },
    problems: ['data-awaited', 'data-fits-too'],
  },
  {
    name: 'Rows of numbers',
    params: { kind: 'rows', numbers: 7, target: 'numbers', answers: 1 },
    inputs: {},
    outputs: { data: { shape: [7] } },
    problems: ['data-awaited'],
  },
]
