import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'

export const curves = defineNode({
  type: 'curves',
  version: 1,
  category: 'result',
  place: 10,
  inputs: { metrics: { type: 'metrics', many: true } },
  outputs: {},
  params: {
    measure: choice({ options: ['both', 'loss', 'accuracy'], default: 'both', onCard: true }),
    points: choice({ options: ['epochs', 'batches'], default: 'epochs' }),
  },
  infer: ({ inputs: { metrics } }) => ({
    facts: [{ code: 'runs-shown', values: { count: new Set(metrics.map(({ trainer }) => trainer)).size } }],
  }),
  plan: { kind: 'result' },
  variant: ({ measure }) => measure,
  codes: ['runs-shown'],
})
