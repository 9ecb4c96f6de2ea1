import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes, integer } from '../../../src/graph/node/parameter.ts'
import { oneClassOf } from '../class-counts.ts'
import { type AvailablePictures, availablePictures, pictureShortages } from '../counted-pictures.ts'

/** In the order of the labels (batches.meta.txt of the data set). */
const NAMES = [
  { en: 'aeroplane', de: 'Flugzeug' },
  { en: 'car', de: 'Auto' },
  { en: 'bird', de: 'Vogel' },
  { en: 'cat', de: 'Katze' },
  { en: 'deer', de: 'Hirsch' },
  { en: 'dog', de: 'Hund' },
  { en: 'frog', de: 'Frosch' },
  { en: 'horse', de: 'Pferd' },
  { en: 'ship', de: 'Schiff' },
  { en: 'lorry', de: 'Lastwagen' },
] as const

/** Every class is there equally often. */
const AVAILABLE: AvailablePictures = {
  train: NAMES.map(() => 5000),
  test: NAMES.map(() => 1000),
  all: { train: 50_000, test: 10_000 },
}

const pictures = (params: {
  readonly train: number
  readonly validation: number
  readonly test: number
  readonly classes: readonly number[]
}) => ({ ...params, validationFrom: 'training' as const })

export const cifar10 = defineNode({
  type: 'cifar-10',
  version: 1,
  category: 'data',
  place: 60,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    train: integer({ min: 1, max: AVAILABLE.all.train, step: 500, default: 2000, onCard: true }),
    validation: integer({ min: 0, max: 40_000, step: 100, default: 500 }),
    test: integer({ min: 0, max: AVAILABLE.all.test, step: 500, default: 2000, onCard: true }),
    classes: classes({ count: 10, names: NAMES, default: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  infer({ params }) {
    const alone: readonly ProblemDraft[] = params.classes.length < 2 ? [oneClassOf(10)] : []
    const data = {
      kind: 'data',
      shape: [32, 32, 3],
      target: { kind: 'classes', names: params.classes.map((at) => NAMES[at] ?? String(at)) },
      examples: availablePictures(AVAILABLE, pictures(params)),
      range: [0, 255],
    } as const
    return {
      outputs: alone.length > 0 ? {} : { data },
      problems: [...alone, ...pictureShortages(AVAILABLE, pictures(params), 'fewer-pictures')],
    }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => ({
      kind: 'cifar-10',
      ...pictures(params),
      ...availablePictures(AVAILABLE, pictures(params)),
    }),
  },
  codes: ['fewer-pictures', 'one-class'],
})
