import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { channels } from './channels.ts'

export const examples: NodeExamples<typeof channels> = [
  {
    name: 'A colour photograph',
    params: {},
    inputs: { input: exampleImage([240, 320, 3]) },
    outputs: { red: { shape: [240, 320, 1] }, blue: { shape: [240, 320, 1] } },
  },
  {
    name: 'A grey picture',
    params: {},
    inputs: { input: exampleImage([28, 28, 1]) },
    problems: ['needs-colour'],
  },
]
