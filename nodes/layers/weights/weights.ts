import { defineNode } from '../../../src/graph/node/define-node.ts'
import { integer } from '../../../src/graph/node/parameter.ts'
import { chosenInitializer, initializerParameters } from '../initializer-parameters.ts'

export const weights = defineNode({
  type: 'weights',
  version: 1,
  category: 'layer',
  place: 80,
  inputs: {},
  outputs: { weights: { type: 'weights' } },
  params: {
    units: integer({ min: 1, max: 100_000, default: 1, onCard: true }),
    ...initializerParameters,
  },
  infer({ node, params }) {
    const initializer = chosenInitializer(params)
    return { outputs: { weights: { kind: 'weights', node, shape: [params.units], initializer } } }
  },
  plan: { kind: 'weights' },
})
