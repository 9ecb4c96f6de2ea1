import { isJsonObject } from '../../../src/graph/base/json.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, pictures as picturesParameter, size } from '../../../src/graph/node/parameter.ts'
import { dividedCounts } from '../../../src/graph/values/divide-pictures.ts'
import { type CollectedClass, NO_COLLECTION } from '../../../src/graph/values/picture-collection.ts'
import { PARTS, type Part } from '../../../src/graph/values/port-value.ts'
import { byPart } from '../class-counts.ts'
import { keepsFromWorking, total, warningsAbout } from './picture-problems.ts'

/** What is kept of a picture has no longer side: larger ones would only be blown up. */
const MOST_SIDE = 512
const MOST_PERCENT = 50

export const pictures = defineNode({
  type: 'pictures',
  version: 1,
  category: 'data',
  place: 45,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    collection: picturesParameter({ default: NO_COLLECTION, onCard: true }),
    size: size({ min: 1, max: MOST_SIDE, default: [64, 64], onCard: true }),
    colour: choice({ options: ['colour', 'grey'], default: 'colour', onCard: true }),
    fit: choice({ options: ['crop', 'letterbox', 'stretch'], default: 'crop' }),
    parts: choice({
      options: ['given', 'divided'],
      default: 'given',
      // Where no folder and no person gave any, there is nothing to choose.
      shown: ({ collection }) =>
        isJsonObject(collection) &&
        (collection.classes as readonly CollectedClass[]).some((each) =>
          PARTS.some((part) => each[part] > 0),
        ),
    }),
    validationPercent: integer({ min: 0, max: MOST_PERCENT, step: 5, default: 20 }),
    testPercent: integer({ min: 0, max: MOST_PERCENT, step: 5, default: 20 }),
    seed: integer({ min: 0, max: 1_000_000, default: 1 }),
  },
  infer({ params }) {
    const { collection, size, colour } = params
    const taking = collection.classes.filter((each) => total(each) > 0)
    const shape = [...size, colour === 'grey' ? 1 : 3]
    const wrong = keepsFromWorking(taking, shape)
    if (wrong) return { problems: [wrong] }
    const counts = taking.map((each) => dividedCounts(each, params))
    const perClass = byPart((part) => counts.map((each) => each[part]))
    const examples = byPart((part: Part) => perClass[part].reduce((sum, count) => sum + count, 0))
    const data = {
      kind: 'data',
      shape,
      target: { kind: 'classes', names: taking.map(({ name }) => name) },
      examples,
      perClass,
      range: [0, 255],
    } as const
    return {
      outputs: { data },
      problems: warningsAbout(collection, params.parts),
      facts: [{ code: 'picture-parts', values: examples }],
    }
  },
  plan: {
    kind: 'dataset',
    dataset: ({ collection: { collection }, size: [height, width], colour, ...rest }) => {
      const { fit, parts, validationPercent, testPercent, seed } = rest
      const division = { parts, validationPercent, testPercent, seed }
      return {
        kind: 'own-pictures',
        collection,
        height,
        width,
        colour: colour === 'colour',
        fit,
        ...division,
      }
    },
  },
  codes: [
    'pictures-awaited',
    'pictures-one-class',
    'pictures-memory',
    'pictures-class-empty',
    'pictures-few',
    'pictures-uneven',
    'pictures-in-parts',
    'pictures-in-classes',
    'pictures-repeated',
    'picture-parts',
  ],
})
