import { defineNode } from '../../../src/graph/node/define-node.ts'
import { activationParameter } from '../activation-parameter.ts'
import { inferLayer } from '../infer-layer.ts'

export const activation = defineNode({
  type: 'activation',
  version: 1,
  category: 'layer',
  place: 110,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { activation: activationParameter('relu') },
  infer({ node, inputs: { input }, params }) {
    const twice = input.activation === 'softmax' && params.activation === 'softmax'
    return inferLayer(node, [input], {
      shape: input.shape,
      activation: params.activation,
      setBy: { units: input.setBy?.units, activation: node },
      warnings: twice
        ? [{ code: 'softmax-twice', severity: 'warning', port: 'input', fix: { kind: 'take-out' } }]
        : [],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({ class_name: 'Activation', config: { activation: params.activation } }),
  },
  codes: ['softmax-twice'],
})
