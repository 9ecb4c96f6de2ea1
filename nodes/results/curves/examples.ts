import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { curves } from './curves.ts'

export const examples: NodeExamples<typeof curves> = [
  {
    name: 'One training',
    params: {},
    inputs: { metrics: [{ kind: 'metrics', trainer: 'trainer' }] },
  },
  {
    name: 'Three optimizers compared',
    params: { measure: 'loss', points: 'batches' },
    inputs: {
      metrics: [
        { kind: 'metrics', trainer: 'sgd' },
        { kind: 'metrics', trainer: 'momentum' },
        { kind: 'metrics', trainer: 'adam' },
      ],
    },
  },
]
