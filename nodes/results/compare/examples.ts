import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { compare } from './compare.ts'

export const examples: NodeExamples<typeof compare> = [
  {
    name: 'Three optimizers',
    params: {},
    inputs: {
      metrics: [
        { kind: 'metrics', trainer: 'sgd' },
        { kind: 'metrics', trainer: 'momentum' },
        { kind: 'metrics', trainer: 'adam' },
      ],
    },
  },
  {
    name: 'Loss by seconds, smoothed',
    params: { measure: 'loss', part: 'both', by: 'second', smoothing: 0.6, logLoss: true },
    inputs: { metrics: [{ kind: 'metrics', trainer: 'trainer' }] },
  },
]
