import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { pictureShapeOf } from '../../../src/graph/experiment/example-of-data.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { partWithExamples } from '../../../src/graph/values/part-with-examples.ts'
import { type DataValue, PARTS, type Part } from '../../../src/graph/values/port-value.ts'

/** Where other parts have examples, the first of them is offered. */
function partEmpty(data: DataValue, part: Part): ProblemDraft {
  const other = partWithExamples(data, part)
  const fix = data.examples[other] > 0 && ({ kind: 'set', param: 'part', value: other } as const)
  return { code: 'part-empty', param: 'part', ...(fix && { fix }) }
}

export const example = defineNode({
  type: 'example',
  version: 1,
  category: 'experiment',
  place: 60,
  inputs: { data: { type: 'data' } },
  outputs: { output: { type: 'image' } },
  params: {
    part: choice({ options: PARTS, default: 'test' }),
    index: integer({ min: 0, max: 99_999, default: 0, onCard: true }),
  },
  infer({ inputs: { data }, params: { part, index } }) {
    const count = data.examples[part]
    if (count === 0) return { problems: [partEmpty(data, part)] }
    if (index >= count) {
      const fix = { kind: 'set', param: 'index', value: count - 1 } as const
      return { problems: [{ code: 'past-the-end', values: { index, last: count - 1 }, param: 'index', fix }] }
    }
    return { outputs: { output: { kind: 'image', shape: pictureShapeOf(data.shape) } } }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    source: ({ part, index }) => ({ kind: 'example', part, index }),
    compute: ({ inputs }) => ({ output: inputs.source as Grid }),
  },
  codes: ['part-empty', 'past-the-end'],
})
