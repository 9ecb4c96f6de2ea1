import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { unknownLayer } from './unknown-layer.ts'

export const examples: NodeExamples<typeof unknownLayer> = [
  {
    name: 'A layer that remembers',
    params: { layer: { class_name: 'LSTM', config: { units: 32 } } },
    inputs: { input: [exampleNetwork([50])] },
    problems: ['layer-unknown'],
  },
]
