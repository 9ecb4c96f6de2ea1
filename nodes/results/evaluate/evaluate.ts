import { defineNode } from '../../../src/graph/node/define-node.ts'
import { examine, partParameter } from '../examined-data.ts'

export const evaluate = defineNode({
  type: 'evaluate',
  version: 1,
  category: 'result',
  place: 20,
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: { part: partParameter },
  infer: ({ inputs: { model, data }, params: { part } }) => examine(model, data, part),
  plan: { kind: 'result', part: ({ part }) => part },
})
