import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { drawing } from './drawing.ts'

export const examples: NodeExamples<typeof drawing> = [
  {
    name: 'Empty paper',
    params: {},
    inputs: {},
    outputs: { output: { shape: [28, 28, 1] } },
  },
]
