import { defineNode } from '../../../src/graph/node/define-node.ts'
import { arrays as arraysParameter } from '../../../src/graph/node/parameter.ts'
import type { ArrayPlace, OwnArray } from '../../../src/graph/values/own-arrays.ts'
import { PARTS } from '../../../src/graph/values/port-value.ts'
import { readOwnArrays } from '../../../src/graph/values/read-own-arrays.ts'

const placeOf = ({ content, key }: OwnArray): ArrayPlace =>
  key === undefined ? { content } : { content, key }

export const arrays = defineNode({
  type: 'arrays',
  version: 1,
  category: 'data',
  place: 55,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: { arrays: arraysParameter({ default: { files: [] }, onCard: true }) },
  infer({ params }) {
    const read = readOwnArrays(params.arrays, 'arrays')
    if (!read.ok) return { problems: read.problems }
    const { shape, target, names, counts, range, perClass, answerRange, facts, warnings } = read.value
    const data = {
      kind: 'data',
      shape,
      target:
        target === 'classes'
          ? ({ kind: 'classes', names } as const)
          : ({ kind: 'numbers', names, ...(answerRange && { range: answerRange }) } as const),
      examples: counts,
      range,
      ...(perClass && { perClass }),
    } as const
    return { outputs: { data }, facts, problems: warnings }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => {
      const read = readOwnArrays(params.arrays, 'arrays')
      if (!read.ok) throw new Error('arrays with problems have no examples')
      const { shape, channelsFirst, target, labels, names } = read.value
      const parts = PARTS.flatMap((part) => {
        const found = read.value.parts[part]
        return found ? [[part, { examples: placeOf(found.examples), answers: placeOf(found.answers) }]] : []
      })
      return {
        kind: 'own-arrays',
        shape,
        channelsFirst,
        target,
        ...(target === 'classes' && { labels: labels ?? names.length }),
        parts: Object.fromEntries(parts),
      }
    },
  },
  codes: [
    'arrays-waiting',
    'arrays-no-examples',
    'arrays-no-answers',
    'arrays-no-pictures',
    'arrays-empty',
    'arrays-count',
    'arrays-shapes-differ',
    'arrays-text-examples',
    'arrays-not-finite',
    'arrays-answers-not-finite',
    'arrays-shape-size',
    'arrays-answers-wide',
    'arrays-answers-differ',
    'arrays-text-answers',
    'arrays-many-classes',
    'arrays-many-texts',
    'arrays-one-class',
    'arrays-names-count',
    'arrays-flat',
    'arrays-channels-first',
  ],
})
