import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { examine, partParameter } from '../examined-data.ts'

export const predictions = defineNode({
  type: 'predictions',
  version: 1,
  category: 'result',
  place: 40,
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: {
    part: partParameter,
    which: choice({ options: ['wrong', 'right', 'all'], default: 'wrong', onCard: true }),
    order: choice({
      options: ['given', 'surest', 'least-sure'],
      default: ({ which }) => (which === 'wrong' ? 'surest' : 'given'),
    }),
  },
  infer({ inputs: { model, data }, params: { part, which } }) {
    const seen = examine(model, data, part)
    const ofNumbers = (data ?? model.data).target.kind === 'numbers'
    if (!ofNumbers || which === 'all') return seen
    const fix = { kind: 'set', param: 'which', value: 'all' } as const
    const neither = { code: 'neither-right-nor-wrong', severity: 'warning', param: 'which', fix } as const
    return { ...seen, problems: [...seen.problems, neither] }
  },
  plan: { kind: 'result', part: ({ part }) => part },
  variant: ({ which }) => which,
  codes: ['neither-right-nor-wrong'],
})
