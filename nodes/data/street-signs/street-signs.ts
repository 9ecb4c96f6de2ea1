import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { type AvailablePictures, availablePictures, offerPictures, requested } from '../counted-pictures.ts'
import { NAMES } from './class-names.ts'

/** Every class equally often. */
const AVAILABLE: AvailablePictures = {
  train: NAMES.map(() => 600),
  test: NAMES.map(() => 200),
  all: { train: 6000, test: 2000 },
}

const SET = { shape: [32, 32, 3], names: NAMES, available: AVAILABLE }

export const streetSigns = defineNode({
  type: 'street-signs',
  version: 1,
  category: 'data',
  place: 40,
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
    validation: integer({ min: 0, max: 5000, step: 100, default: 0 }),
    test: integer({ min: 0, max: AVAILABLE.all.test, step: 500, default: AVAILABLE.all.test, onCard: true }),
    classes: classes({ count: 10, names: NAMES, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer: ({ params }) => offerPictures(SET, requested(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'street-signs',
      ...requested(params),
      ...availablePictures(AVAILABLE, requested(params)),
    }),
  },
})
