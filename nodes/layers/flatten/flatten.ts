import { defineNode, type LayerConfig } from '../../../src/graph/node/define-node.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { inferLayer } from '../infer-layer.ts'
import { otherThan } from '../read-config.ts'

export const flatten = defineNode({
  type: 'flatten',
  version: 1,
  category: 'layer',
  place: 60,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input } }) {
    const { shape, activation, setBy } = input
    const count = sizeOf(shape)
    // Softmax is taken over the channels: more than one pixel gives more than one set of probabilities.
    const oneSet = activation !== 'softmax' || count === shape.at(-1)
    const flat = shape.length === 1
    return inferLayer(node, [input], {
      shape: [count],
      activation: oneSet ? activation : 'linear',
      setBy: flat ? setBy : oneSet ? { activation: setBy?.activation } : undefined,
      warnings: flat
        ? [{ code: 'already-flat', severity: 'warning', values: { count }, fix: { kind: 'take-out' } }]
        : [],
      facts: flat ? [] : [{ code: 'lined-up', values: { shape, product: shape.join('·'), count } }],
    })
  },
  plan: {
    kind: 'layer',
    // tfjs's Flatten refuses a row of numbers that Keras's lets through; Reshape does the same in both.
    layer: ({ inputs: { input } }): LayerConfig =>
      input.shape.length === 1
        ? { class_name: 'Reshape', config: { target_shape: input.shape } }
        : { class_name: 'Flatten', config: { data_format: 'channels_last' } },
  },
  reads: {
    Flatten: (config) =>
      otherThan(config, { data_format: ['channels_last', 'channelsLast'] }) ?? { params: {} },
    // A row of all numbers, whatever it was before.
    Reshape: ({ target_shape: shape = null }) =>
      Array.isArray(shape) && shape.length === 1 ? { params: {} } : { cannot: 'target_shape', value: shape },
  },
  codes: ['already-flat', 'lined-up'],
})
