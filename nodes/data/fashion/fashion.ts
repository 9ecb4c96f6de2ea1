import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { type AvailablePictures, availablePictures, offerPictures, requested } from '../counted-pictures.ts'
import { NAMES } from './class-names.ts'

/** How often each class occurs among the first 8,000 pictures of the file and among the last 2,000. */
const AVAILABLE: AvailablePictures = {
  train: [786, 776, 825, 827, 810, 807, 790, 792, 790, 797],
  test: [214, 224, 175, 173, 190, 193, 210, 208, 210, 203],
  all: { train: 8000, test: 2000 },
}

const SET = { shape: [28, 28, 1], names: NAMES, available: AVAILABLE }

export const fashion = defineNode({
  type: 'fashion',
  version: 1,
  category: 'data',
  place: 20,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: AVAILABLE.all.train, step: 500, default: 2000, onCard: true }),
    validation: integer({ min: 0, max: 7000, step: 100, default: 500 }),
    test: integer({ min: 0, max: AVAILABLE.all.test, step: 500, default: 2000, onCard: true }),
    classes: classes({ count: 10, names: NAMES, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer: ({ params }) => offerPictures(SET, requested(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'fashion',
      ...requested(params),
      ...availablePictures(AVAILABLE, requested(params)),
    }),
  },
})
