import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer } from '../../../src/graph/node/parameter.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import { type ChosenParts, chosenParts } from '../chosen-parts.ts'
import { byPart, countClasses, countsFact, recounted } from '../class-counts.ts'

/** Whether any of the parts has more examples than are taken. */
function takesAway({ examples, about }: DataValue, parts: ChosenParts, count: number): boolean {
  return about === true || chosenParts(parts).some((part) => examples[part] > count)
}

/** The classes of the examples that are left, as far as they are known. */
function classesIn(data: DataValue, left: DataValue['examples']) {
  const { classOrder, perClass, examples, target } = data
  if (!classOrder || !perClass) return undefined
  const order = classOrder.slice(0, left.train)
  // Only the training part has a known order; of the others all or nothing is known.
  const isKnown = left.validation === examples.validation && left.test === examples.test
  const train = countClasses(order, target.names.length)
  return { classOrder: order, ...(isKnown && { perClass: { ...perClass, train } }) }
}

export const take = defineNode({
  type: 'take',
  version: 1,
  category: 'data',
  place: 160,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    count: integer({ min: 1, max: 1_000_000, step: 100, default: 500, onCard: true }),
    parts: choice({ options: ['all', 'train', 'validation', 'test'], default: 'all', onCard: true }),
  },
  infer({ inputs: { data }, params: { count, parts } }) {
    const taken = chosenParts(parts)
    const left = byPart((part) =>
      taken.includes(part) ? Math.min(count, data.examples[part]) : data.examples[part],
    )
    const away = takesAway(data, parts, count)
    const out = away ? recounted(data, left, { about: data.about ?? false, ...classesIn(data, left) }) : data
    const most = Math.max(...taken.map((part) => data.examples[part]))
    return {
      outputs: { data: out },
      problems: away
        ? []
        : [
            {
              code: 'takes-all',
              severity: 'warning',
              param: 'count',
              values: { count, most },
              fix: { kind: 'take-out' },
            },
          ],
      facts: [countsFact(out)],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ count, parts }, arriving) =>
      takesAway(arriving, parts, count) ? { kind: 'take', parts: chosenParts(parts), count } : undefined,
  },
  codes: ['takes-all'],
})
