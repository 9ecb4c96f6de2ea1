import { defineNode } from '../../../src/graph/node/define-node.ts'
import { integer, toggle } from '../../../src/graph/node/parameter.ts'
import { initializerConfig, ZEROS } from '../../../src/graph/values/initializers.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { activationParameter } from '../activation-parameter.ts'
import { inferLayer, needsFlat } from '../infer-layer.ts'
import { chosenInitializer, initializerParameters } from '../initializer-parameters.ts'
import { activationIn, initializerIn, isRefused, numberIn } from '../read-config.ts'

export const dense = defineNode({
  type: 'dense',
  version: 1,
  category: 'layer',
  place: 70,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    units: integer({ min: 1, max: 100_000, default: 64, onCard: true }),
    activation: activationParameter('relu'),
    bias: toggle({ default: true }),
    ...initializerParameters,
  },
  infer({ node, inputs: { input }, params: { units, activation, bias } }) {
    const picture = needsFlat(input)
    if (picture) return { problems: [picture] }
    const arriving = sizeOf(input.shape)
    const single = activation === 'softmax' && units === 1
    return inferLayer(node, [input], {
      shape: [units],
      weights: {
        trainable: arriving * units + (bias ? units : 0),
        fixed: 0,
        formula: `${arriving}·${units}${bias ? ` + ${units}` : ''}`,
      },
      activation,
      setBy: { units: node, activation: node },
      warnings: single
        ? [
            {
              code: 'softmax-of-one',
              severity: 'warning',
              param: 'activation',
              fix: { kind: 'set', param: 'activation', value: 'sigmoid' },
            },
          ]
        : [],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({
      class_name: 'Dense',
      config: {
        units: params.units,
        activation: params.activation,
        use_bias: params.bias,
        kernel_initializer: initializerConfig(chosenInitializer(params)),
        bias_initializer: ZEROS,
      },
    }),
  },
  reads: {
    Dense(config) {
      const activation = activationIn(config)
      if (isRefused(activation)) return activation
      const { params, leftOut } = initializerIn(config)
      const bias = config.use_bias !== false
      return { params: { units: numberIn(config.units, 1), activation, bias, ...params }, leftOut }
    },
  },
  codes: ['softmax-of-one'],
})
