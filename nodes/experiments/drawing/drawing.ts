import { defineNode } from '../../../src/graph/node/define-node.ts'
import { grid } from '../../../src/graph/node/parameter.ts'
import { gridOf } from '../../../src/graph/values/grid.ts'

/** As many pixels as a digit of MNIST has. */
const SIDE = 28
const side = { min: SIDE, max: SIDE }
const PAPER = Array.from({ length: SIDE }, () => Array.from({ length: SIDE }, () => 0))

export const drawing = defineNode({
  type: 'drawing',
  version: 1,
  category: 'experiment',
  place: 40,
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    pixels: grid({
      rows: side,
      columns: side,
      min: 0,
      max: 255,
      default: PAPER,
      editor: 'drawing',
      onCard: true,
    }),
  },
  infer: () => ({ outputs: { output: { kind: 'image', shape: [SIDE, SIDE, 1] } } }),
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ params }) => ({ output: gridOf(params.pixels) }),
  },
})
