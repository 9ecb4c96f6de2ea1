import { EXAMPLE_JPEG } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { ownPicture } from './own-picture.ts'

export const examples: NodeExamples<typeof ownPicture> = [
  {
    name: 'A small picture',
    params: { picture: EXAMPLE_JPEG, colour: true },
    inputs: {},
    outputs: { output: { shape: [8, 12, 3] } },
  },
  {
    name: 'Nothing chosen yet',
    params: {},
    inputs: {},
    problems: ['no-picture-yet'],
  },
]
