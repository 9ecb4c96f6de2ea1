import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, classes, integer } from '../../../src/graph/node/parameter.ts'
import { oneClassOf } from '../class-counts.ts'
import {
  type AvailablePictures,
  allClassCounts,
  availablePictures,
  pictureShortages,
} from '../counted-pictures.ts'

/** How often each digit occurs in the two files of MNIST (http://yann.lecun.com/exdb/mnist/). */
const AVAILABLE: AvailablePictures = {
  train: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
  test: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
  all: { train: 60_000, test: 10_000 },
}

export const digits = defineNode({
  type: 'digits',
  version: 1,
  category: 'data',
  place: 10,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: AVAILABLE.all.train, step: 500, default: 2000, onCard: true }),
    validation: integer({ min: 0, max: 60_000, step: 100, default: 500 }),
    test: integer({ min: 0, max: AVAILABLE.all.test, step: 500, default: 10_000, onCard: true }),
    validationFrom: choice({
      options: ['training', 'test'],
      default: 'training',
      shown: (params) => params.validation !== 0,
    }),
    classes: classes({ count: 10, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer({ params }) {
    const examples = availablePictures(AVAILABLE, params)
    const inside = params.validationFrom === 'test' ? Math.min(examples.validation, examples.test) : 0
    const alone: readonly ProblemDraft[] = params.classes.length < 2 ? [oneClassOf(10)] : []
    const data = {
      kind: 'data',
      shape: [28, 28, 1],
      target: { kind: 'classes', names: params.classes.map(String) },
      examples,
      range: [0, 255],
      ...allClassCounts(AVAILABLE, params),
    } as const
    return {
      outputs: alone.length > 0 ? {} : { data },
      problems: [...alone, ...pictureShortages(AVAILABLE, params, 'fewer-digits')],
      facts: inside > 0 ? [{ code: 'validation-inside-test', values: { count: inside } }] : [],
    }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'digits',
      classes: params.classes,
      validationFrom: params.validationFrom,
      ...availablePictures(AVAILABLE, params),
    }),
  },
  codes: ['fewer-digits', 'one-class', 'validation-inside-test'],
})
