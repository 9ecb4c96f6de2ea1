import { sameJson } from '../../../src/graph/base/json.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { addGrids, explainAddition } from '../joined-channels.ts'

export const liveAdd = defineNode({
  type: 'live-add',
  version: 1,
  category: 'experiment',
  place: 110,
  inputs: { input: { type: 'image', many: true } },
  outputs: { output: { type: 'image' } },
  params: {},
  infer({ inputs: { input } }) {
    const [first] = input
    if (!first)
      return { problems: [{ code: 'nothing-to-add', port: 'input', fix: { kind: 'supply', port: 'input' } }] }
    const other = input.find(({ shape }) => !sameJson(shape, first.shape))
    if (!other) return { outputs: { output: first } }
    const values = { first: first.shape, other: other.shape }
    return { problems: [{ code: 'shapes-differ', values, port: 'input' }] }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs }) => ({ output: addGrids(inputs.input as readonly [Grid, ...Grid[]]) }),
    explain: ({ inputs }, cell) => explainAddition(inputs.input as readonly [Grid, ...Grid[]], cell),
  },
  codes: ['nothing-to-add', 'shapes-differ'],
})
