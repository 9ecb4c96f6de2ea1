import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { availablePictures, offerPictures, type PictureStock, wishOf } from '../counted-pictures.ts'
import { NAMES } from './class-names.ts'

/** Every class equally often. */
const STOCK: PictureStock = {
  train: [2100, 2100, 2100, 2100, 2100],
  test: [900, 900, 900, 900, 900],
  all: { train: 10_500, test: 4500 },
}

const SET = { shape: [28, 28, 1], names: NAMES, stock: STOCK }

export const screws = defineNode({
  type: 'screws',
  version: 1,
  category: 'data',
  place: 30,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: STOCK.all.train, step: 500, default: STOCK.all.train, onCard: true }),
    validation: integer({ min: 0, max: 10_000, step: 100, default: 0 }),
    test: integer({ min: 0, max: STOCK.all.test, step: 500, default: STOCK.all.test, onCard: true }),
    classes: classes({ count: 5, names: NAMES, default: [0, 1, 2, 3, 4] }),
  },
  infer: ({ params }) => offerPictures(SET, wishOf(params)),
  plan: {
    kind: 'dataset',
    dataset: (params) => ({ kind: 'screws', ...wishOf(params), ...availablePictures(STOCK, wishOf(params)) }),
  },
})
