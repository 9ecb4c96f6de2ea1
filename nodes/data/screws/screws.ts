import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { type AvailablePictures, availablePictures, offerPictures, requested } from '../counted-pictures.ts'
import { NAMES } from './class-names.ts'

/** Every class equally often. */
const AVAILABLE: AvailablePictures = {
  train: [2100, 2100, 2100, 2100, 2100],
  test: [900, 900, 900, 900, 900],
  all: { train: 10_500, test: 4500 },
}

const SET = { shape: [28, 28, 1], names: NAMES, available: AVAILABLE }

export const screws = defineNode({
  type: 'screws',
  version: 1,
  category: 'data',
  place: 30,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({
      min: 1,
      max: AVAILABLE.all.train,
      step: 500,
      default: AVAILABLE.all.train,
      onCard: true,
    }),
    validation: integer({ min: 0, max: 10_000, step: 100, default: 0 }),
    test: integer({ min: 0, max: AVAILABLE.all.test, step: 500, default: AVAILABLE.all.test, onCard: true }),
    classes: classes({ count: 5, names: NAMES, default: [0, 1, 2, 3, 4] }),
  },
  infer: ({ params }) => offerPictures(SET, requested(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'screws',
      ...requested(params),
      ...availablePictures(AVAILABLE, requested(params)),
    }),
  },
})
