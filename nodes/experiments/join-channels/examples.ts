import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { joinChannels } from './join-channels.ts'

export const examples: NodeExamples<typeof joinChannels> = [
  {
    name: 'Three number grids',
    params: {},
    inputs: { red: exampleImage([5, 5, 1]), green: exampleImage([5, 5, 1]), blue: exampleImage([5, 5, 1]) },
    outputs: { output: { shape: [5, 5, 3] } },
  },
  {
    name: 'Of different size',
    params: {},
    inputs: { red: exampleImage([5, 5, 1]), green: exampleImage([4, 5, 1]), blue: exampleImage([5, 5, 1]) },
    problems: ['sizes-differ'],
  },
  {
    name: 'A picture that is in colour already',
    params: {},
    inputs: { red: exampleImage([5, 5, 3]), green: exampleImage([5, 5, 1]), blue: exampleImage([5, 5, 1]) },
    problems: ['needs-grey'],
  },
]
