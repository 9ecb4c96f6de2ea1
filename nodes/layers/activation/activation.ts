import { defineNode } from '../../../src/graph/node/define-node.ts'
import { activationParameter } from '../activation-parameter.ts'
import { inferLayer } from '../infer-layer.ts'
import { activationIn, isRefused, otherThan } from '../read-config.ts'

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
  reads: {
    Activation(config) {
      const read = activationIn(config)
      return isRefused(read) ? read : { params: { activation: read } }
    },
    ReLU: (config) =>
      otherThan(config, { negative_slope: [0], threshold: [0] }) ??
      ((config.max_value ?? null) === null
        ? { params: { activation: 'relu' } }
        : { cannot: 'max_value', value: config.max_value ?? null }),
    Softmax: (config) => otherThan(config, { axis: [-1] }) ?? { params: { activation: 'softmax' } },
    ELU: (config) => otherThan(config, { alpha: [1] }) ?? { params: { activation: 'elu' } },
  },
  codes: ['softmax-twice'],
})
