import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PHOTOGRAPH_SIZE, PHOTOGRAPHS } from '../../../src/graph/values/photographs.ts'
import { developPicture, PICTURE_PARAMETERS, pictureShape } from '../picture-parameters.ts'

export const photograph = defineNode({
  type: 'photograph',
  version: 1,
  category: 'experiment',
  place: 20,
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    name: choice({ options: PHOTOGRAPHS, default: 'cat', onCard: true }),
    ...PICTURE_PARAMETERS,
  },
  infer: ({ params }) => ({
    outputs: { output: { kind: 'image', shape: pictureShape(PHOTOGRAPH_SIZE, params) } },
  }),
  plan: {
    kind: 'experiment',
    shows: 'image',
    source: ({ name }) => ({ kind: 'photograph', name }),
    compute: ({ inputs, params }) => ({ output: developPicture(inputs.source as Grid, params) }),
  },
})
