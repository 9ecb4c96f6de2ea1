import { imbalanced } from '../../../src/graph/base/imbalance.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, number, oneClass } from '../../../src/graph/node/parameter.ts'
import type { ClassCounts, DataValue, Part } from '../../../src/graph/values/port-value.ts'
import { chosenParts } from '../chosen-parts.ts'
import { byPart, classCounts, classProblem, countsFact, missingClass, recounted } from '../class-counts.ts'

/** How many of the class and of the others stay in each part. */
function staying(data: DataValue, index: number, percent: number, parts: readonly Part[]) {
  return byPart((part) => {
    const one = classCounts(data, part)[index] as number
    const before = { one, rest: Math.max(0, data.examples[part] - one) }
    return { before, after: parts.includes(part) ? imbalanced(before, percent) : before }
  })
}

/** Which of the other classes the examples left out belong to is known only when there is one other class. */
function countsAfter(
  { perClass, target }: DataValue,
  index: number,
  stays: ReturnType<typeof staying>,
): ClassCounts | undefined {
  const thinned = Object.values(stays).some(({ before, after }) => after.rest < before.rest)
  if (!perClass || (thinned && target.names.length > 2)) return undefined
  return byPart((part) =>
    perClass[part].map((count, other) => {
      if (other === index) return stays[part].after.one
      return thinned ? stays[part].after.rest : count
    }),
  )
}

export const imbalance = defineNode({
  type: 'imbalance',
  version: 1,
  category: 'data',
  place: 110,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    class: oneClass({ count: 100, of: 'data', default: 1, onCard: true }),
    percent: number({ min: 0.1, max: 99.9, step: 0.1, default: 10, onCard: true }),
    parts: choice({ options: ['all', 'train'], default: 'all' }),
  },
  infer({ inputs: { data }, params }) {
    const problem = classProblem(data) ?? missingClass(data, 'class', params.class)
    if (problem) return { problems: [problem] }
    const parts = chosenParts(params.parts)
    const stays = staying(data, params.class, params.percent, parts)
    const empty = parts.find(
      (part) => data.examples[part] > 0 && (stays[part].after.one === 0 || stays[part].after.rest === 0),
    )
    if (empty) {
      const examples = data.examples[empty]
      return {
        problems: [
          {
            code: 'class-empty',
            param: 'percent',
            values: { part: empty, percent: params.percent, examples },
          },
        ],
      }
    }
    const examples = byPart((part) => stays[part].after.one + stays[part].after.rest)
    const perClass = countsAfter(data, params.class, stays)
    const about = data.about === true || data.perClass === undefined
    const out = recounted(data, examples, { about, ...(perClass && { perClass }) })
    const name = data.target.names[params.class] ?? ''
    return {
      outputs: { data: out },
      facts: [{ code: 'share-now', values: { name, percent: params.percent } }, countsFact(out)],
    }
  },
  plan: {
    kind: 'data-step',
    step: (params) => ({
      kind: 'imbalance',
      parts: chosenParts(params.parts),
      class: params.class,
      percent: params.percent,
    }),
  },
  codes: ['class-empty', 'share-now'],
})
