import { defineNode } from '../../../src/graph/node/define-node.ts'
import { axes, choice, integer, toggle } from '../../../src/graph/node/parameter.ts'
import { MOST_POINTS, SWEEP_WAYS } from '../../../src/graph/values/axis.ts'

export const sweep = defineNode({
  type: 'sweep',
  version: 1,
  category: 'training',
  place: 60,
  inputs: { metrics: { type: 'metrics' } },
  outputs: {},
  params: {
    axes: axes({ default: [] }),
    way: choice({ options: SWEEP_WAYS, default: 'grid' }),
    count: integer({ min: 1, max: MOST_POINTS, default: 12, shown: ({ way }) => way !== 'grid' }),
    measure: choice({ options: ['accuracy', 'loss'], default: 'accuracy' }),
    givesUp: toggle({ default: false }),
  },
  infer: () => ({}),
  plan: { kind: 'sweep', sweep: (params) => params },
})
