import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, number, toggle } from '../../../src/graph/node/parameter.ts'

export const compare = defineNode({
  type: 'compare',
  version: 1,
  category: 'result',
  place: 15,
  inputs: { metrics: { type: 'metrics', many: true } },
  outputs: {},
  params: {
    measure: choice({ options: ['accuracy', 'loss', 'both'], default: 'accuracy', onCard: true }),
    part: choice({ options: ['validation', 'training', 'both'], default: 'validation' }),
    by: choice({ options: ['epoch', 'batch', 'example', 'second'], default: 'epoch' }),
    smoothing: number({ min: 0, max: 0.99, step: 0.01, default: 0 }),
    band: choice({ options: ['range', 'deviation', 'interval', 'none'], default: 'range' }),
    inStep: toggle({ default: false }),
    logLoss: toggle({ default: false }),
    logProgress: toggle({ default: false }),
  },
  infer: ({ inputs: { metrics } }) => ({
    facts: [
      { code: 'runs-compared', values: { count: new Set(metrics.map(({ trainer }) => trainer)).size } },
    ],
  }),
  plan: { kind: 'result' },
  codes: ['runs-compared'],
})
