import { defineNode } from '../../../src/graph/node/define-node.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { developPicture, PICTURE_PARAMETERS, pictureShape } from '../picture-parameters.ts'

/** A quarter of what every camera gives: enough to see everything, little enough to follow it. */
const SIZE = [240, 320] as const

export const camera = defineNode({
  type: 'camera',
  version: 1,
  category: 'experiment',
  place: 50,
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: PICTURE_PARAMETERS,
  infer: ({ params }) => ({ outputs: { output: { kind: 'image', shape: pictureShape(SIZE, params) } } }),
  plan: {
    kind: 'experiment',
    shows: 'image',
    source: () => ({ kind: 'camera', size: SIZE }),
    compute: ({ inputs, params }) => ({ output: developPicture(inputs.source as Grid, params) }),
  },
})
