import { jpegSizeOfBase64 } from '../../../src/graph/base/jpeg-size.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { picture } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { developPicture, PICTURE_PARAMETERS, pictureShape } from '../picture-parameters.ts'

export const ownPicture = defineNode({
  type: 'own-picture',
  version: 1,
  category: 'experiment',
  place: 30,
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    picture: picture({ default: '', side: 320, most: 80_000, onCard: true }),
    ...PICTURE_PARAMETERS,
  },
  infer({ params }) {
    const size = jpegSizeOfBase64(params.picture)
    if (!size) return { problems: [{ code: 'no-picture-yet', param: 'picture' }] }
    return { outputs: { output: { kind: 'image', shape: pictureShape(size, params) } } }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    source: (params) => ({ kind: 'own-picture', jpeg: params.picture }),
    compute: ({ inputs, params }) => ({ output: developPicture(inputs.source as Grid, params) }),
  },
  codes: ['no-picture-yet'],
})
