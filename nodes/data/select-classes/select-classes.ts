import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { classes } from '../../../src/graph/node/parameter.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import { byPart, classCounts, classProblem, countsFact, oneClassOf, recounted } from '../class-counts.ts'

function problemWith(data: DataValue, chosen: readonly number[]): ProblemDraft | undefined {
  const wrong = classProblem(data)
  if (wrong) return wrong
  const count = data.target.names.length
  const missing = chosen.find((index) => index >= count)
  if (missing !== undefined) {
    const there = chosen.filter((index) => index < count)
    const value = there.length > 1 ? there : [0, 1]
    const fix = { kind: 'set', param: 'classes', value } as const
    return {
      code: 'class-not-there',
      param: 'classes',
      values: { index: missing, classes: count, last: count - 1 },
      fix,
    }
  }
  const empty = data.examples.train > 0 && chosen.find((index) => data.perClass?.train[index] === 0)
  const some = chosen.filter((index) => data.perClass?.train[index] !== 0)
  if (typeof empty === 'number' && chosen.length < count)
    return {
      code: 'no-examples-of-class',
      param: 'classes',
      values: { name: data.target.names[empty] ?? '' },
      ...(some.length > 1 && { fix: { kind: 'set', param: 'classes', value: some } as const }),
    }
  return chosen.length < 2 ? oneClassOf(count) : undefined
}

function selected(data: DataValue, chosen: readonly number[]): DataValue {
  const { target } = data
  if (chosen.length === target.names.length) return data
  const perClass = byPart((part) => {
    const counts = classCounts(data, part)
    return chosen.map((index) => counts[index] as number)
  })
  const known = data.perClass !== undefined
  const examples = byPart((part) =>
    Math.min(
      data.examples[part],
      perClass[part].reduce((sum, count) => sum + count, 0),
    ),
  )
  return {
    ...recounted(data, examples, {
      ...(known ? { perClass } : { about: true }),
      classOrder: data.classOrder?.map((index) => chosen.indexOf(index)).filter((place) => place >= 0),
    }),
    target: { ...target, names: chosen.map((index) => target.names[index] as string) },
  }
}

export const selectClasses = defineNode({
  type: 'select-classes',
  version: 1,
  category: 'data',
  place: 140,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: { classes: classes({ count: 100, of: 'data', default: [0, 1], onCard: true }) },
  infer({ inputs: { data }, params }) {
    const problem = problemWith(data, params.classes)
    if (problem) return { problems: [problem] }
    const out = selected(data, params.classes)
    return { outputs: { data: out }, facts: [countsFact(out)] }
  },
  plan: {
    kind: 'data-step',
    step: (params, arriving) =>
      params.classes.length < arriving.target.names.length
        ? { kind: 'select-classes', classes: params.classes }
        : undefined,
  },
  codes: ['no-examples-of-class', 'one-class'],
})
