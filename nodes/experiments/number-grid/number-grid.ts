import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, grid } from '../../../src/graph/node/parameter.ts'
import { gridOf } from '../../../src/graph/values/grid.ts'
import { NUMBER_PICTURE_NAMES, NUMBER_PICTURES, type NumberPicture } from './number-pictures.ts'

const side = { min: 1, max: 16 }

export const numberGrid = defineNode({
  type: 'number-grid',
  version: 1,
  category: 'experiment',
  place: 10,
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    preset: choice({ options: NUMBER_PICTURE_NAMES, default: 'block', resets: ['values'] }),
    values: grid({
      rows: side,
      columns: side,
      min: -9999,
      max: 9999,
      default: ({ preset }) => NUMBER_PICTURES[preset as NumberPicture],
      onCard: true,
    }),
  },
  infer: ({ params: { values } }) => ({
    outputs: { output: { kind: 'image', shape: [values.length, values[0]?.length ?? 1, 1] } },
  }),
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ params }) => ({ output: gridOf(params.values) }),
  },
})
