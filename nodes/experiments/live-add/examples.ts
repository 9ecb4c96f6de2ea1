import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { liveAdd } from './live-add.ts'

export const examples: NodeExamples<typeof liveAdd> = [
  {
    name: 'Three filtered channels',
    params: {},
    inputs: { input: [exampleImage([30, 30, 1]), exampleImage([30, 30, 1]), exampleImage([30, 30, 1])] },
    outputs: { output: { shape: [30, 30, 1] } },
  },
  {
    name: 'Of different size',
    params: {},
    inputs: { input: [exampleImage([30, 30, 1]), exampleImage([28, 28, 1])] },
    problems: ['shapes-differ'],
  },
  {
    name: 'Nothing wired yet',
    params: {},
    inputs: { input: [] },
    problems: ['nothing-to-add'],
  },
]
