import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { photograph } from './photograph.ts'

export const examples: NodeExamples<typeof photograph> = [
  {
    name: 'The cat in grey',
    params: {},
    inputs: {},
    outputs: { output: { shape: [240, 320, 1] } },
  },
  {
    name: 'Small and in colour',
    params: { name: 'coffee', colour: true, shrink: 8 },
    inputs: {},
    outputs: { output: { shape: [30, 40, 3] } },
  },
]
