import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, rows } from '../../../src/graph/node/parameter.ts'
import { partWithExamples } from '../../../src/graph/values/part-with-examples.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'

/** What cannot be asked of a network for such data. */
function unfit(
  { shape, examples, ...data }: DataValue,
  from: 'values' | 'example' | 'drawing',
  inputs: readonly (readonly number[])[],
): ProblemDraft | undefined {
  const fix = { kind: 'set', param: 'from', value: 'example' } as const
  if (from === 'values') {
    if (shape.length !== 1) return { code: 'values-need-a-row', values: { shape }, param: 'from', fix }
    const wanted = shape[0] ?? 0
    const row = inputs.findIndex((values) => values.length !== wanted)
    if (row < 0) return undefined
    return { code: 'row-too-short', values: { row: row + 1, given: inputs[row]?.length ?? 0, wanted } }
  }
  if (from === 'drawing')
    return shape.length === 3 && shape[2] === 1
      ? undefined
      : { code: 'drawing-needs-grey', values: { shape }, param: 'from', fix }
  const part = partWithExamples({ shape, examples, ...data }, 'test')
  return examples[part] > 0 ? undefined : { code: 'no-examples' }
}

export const predict = defineNode({
  type: 'predict',
  version: 1,
  category: 'result',
  place: 60,
  inputs: { model: { type: 'model' } },
  outputs: {},
  params: {
    from: choice({ options: ['values', 'example', 'drawing'], default: 'example', onCard: true }),
    inputs: rows({ default: [], most: 100, inView: true, shown: ({ from }) => from === 'values' }),
  },
  infer({ inputs: { model }, params: { from, inputs } }) {
    const problem = unfit(model.network.data, from, inputs)
    return { problems: problem ? [problem] : [] }
  },
  plan: { kind: 'result' },
  codes: ['values-need-a-row', 'drawing-needs-grey', 'row-too-short'],
})
