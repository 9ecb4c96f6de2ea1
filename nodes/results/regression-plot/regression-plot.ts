import { defineNode } from '../../../src/graph/node/define-node.ts'
import { examine, partParameter } from '../examined-data.ts'

export const regressionPlot = defineNode({
  type: 'regression-plot',
  version: 1,
  category: 'result',
  place: 70,
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: { part: { ...partParameter, default: 'train' } },
  infer({ inputs: { model, data }, params: { part } }) {
    if (model.data.target.kind !== 'numbers') return { problems: [{ code: 'no-numbers', port: 'model' }] }
    const seen = examine(model, data, part)
    const kind = model.network.data.shape.join() === '1' ? 'line-shown' : 'predicted-shown'
    return { ...seen, facts: [...seen.facts, { code: kind, values: {} }] }
  },
  plan: { kind: 'result', part: ({ part }) => part },
  codes: ['no-numbers', 'line-shown', 'predicted-shown'],
})
