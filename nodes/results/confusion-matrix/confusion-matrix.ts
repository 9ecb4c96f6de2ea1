import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { examine, partParameter } from '../examined-data.ts'

export const confusionMatrix = defineNode({
  type: 'confusion-matrix',
  version: 1,
  category: 'result',
  place: 30,
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: {
    part: partParameter,
    values: choice({ options: ['counts', 'percent'], default: 'counts', onCard: true }),
  },
  infer({ inputs: { model, data }, params: { part } }) {
    if ((data ?? model.data).target.kind !== 'classes') return { problems: [{ code: 'no-classes' }] }
    return examine(model, data, part)
  },
  plan: { kind: 'result', part: ({ part }) => part },
  codes: ['no-classes'],
})
