import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { sweep } from './sweep.ts'

export const examples: NodeExamples<typeof sweep> = [
  {
    name: 'Learning rates, each ten times the one before',
    params: {
      axes: [
        {
          node: 'optimizer',
          param: 'learningRate',
          values: { kind: 'log-range', from: 0.0001, to: 1, count: 5 },
        },
      ],
    },
    inputs: { metrics: { kind: 'metrics', trainer: 'trainer' } },
  },
  {
    name: 'Points drawn among two parameters, the worse half given up',
    params: {
      axes: [
        { node: 'optimizer', param: 'algorithm', values: { kind: 'list', values: ['sgd', 'adam'] } },
        { node: 'trainer', param: 'batchSize', values: { kind: 'range', from: 16, to: 256, count: 5 } },
      ],
      way: 'latin-hypercube',
      count: 20,
      measure: 'loss',
      givesUp: true,
    },
    inputs: { metrics: { kind: 'metrics', trainer: 'trainer' } },
  },
]
