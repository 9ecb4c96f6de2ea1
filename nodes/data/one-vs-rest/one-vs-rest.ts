import type { Text } from '../../../src/graph/base/text.ts'
import type { Fact } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { oneClass } from '../../../src/graph/node/parameter.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import { byPart, classProblem, missingClass } from '../class-counts.ts'

/** “not X” and X, in this order: class 1 is the one that is looked for. */
function twoClasses(name: Text): readonly Text[] {
  const in_ = (language: 'en' | 'de') => (typeof name === 'string' ? name : name[language])
  return [{ en: `not ${in_('en')}`, de: `nicht ${in_('de')}` }, name]
}

function against(data: DataValue, index: number): DataValue {
  const { perClass, classOrder, target, ...rest } = data
  const counts =
    perClass &&
    byPart((part) => {
      const one = perClass[part][index] as number
      return [perClass[part].reduce((sum, count) => sum + count, 0) - one, one]
    })
  const names = twoClasses(target.names[index] as Text)
  return {
    ...rest,
    target: { kind: 'classes', names },
    ...(counts && { perClass: counts }),
    ...(classOrder && { classOrder: classOrder.map((each) => Number(each === index)) }),
  }
}

export const oneVsRest = defineNode({
  type: 'one-vs-rest',
  version: 1,
  category: 'data',
  place: 120,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: { class: oneClass({ count: 100, of: 'data', default: 0, onCard: true }) },
  infer({ inputs: { data }, params }) {
    const problem = classProblem(data) ?? missingClass(data, 'class', params.class)
    if (problem) return { problems: [problem] }
    const out = against(data, params.class)
    const [, name] = out.target.names
    const count = out.perClass?.train[1]
    const known: Fact[] =
      count === undefined
        ? []
        : [{ code: 'so-many', values: { name: name as Text, count, all: out.examples.train } }]
    const rest = data.target.names.length - 1
    return {
      outputs: { data: out },
      facts: [{ code: 'looked-for', values: { name: name as Text, rest } }, ...known],
    }
  },
  plan: { kind: 'data-step', step: (params) => ({ kind: 'one-vs-rest', class: params.class }) },
  codes: ['looked-for', 'so-many'],
})
