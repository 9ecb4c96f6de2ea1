import { defineNode } from '../../../src/graph/node/define-node.ts'
import { initializerConfig } from '../../../src/graph/values/initializers.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { inferLayer, needsFlat } from '../infer-layer.ts'

export const weightedSum = defineNode({
  type: 'weighted-sum',
  version: 1,
  category: 'layer',
  place: 90,
  inputs: { input: { type: 'network' }, weights: { type: 'weights' } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input, weights } }) {
    const picture = needsFlat(input)
    if (picture) return { problems: [picture] }
    const arriving = sizeOf(input.shape)
    const [units] = weights.shape
    return inferLayer(node, [input], {
      shape: [units],
      weights: { trainable: arriving * units, fixed: 0, formula: `${arriving}·${units}` },
      activation: 'linear',
      setBy: { units: weights.node },
    })
  },
  plan: {
    kind: 'layer',
    layer({ inputs: { weights } }) {
      return {
        class_name: 'Dense',
        config: {
          units: weights.shape[0],
          activation: 'linear',
          use_bias: false,
          kernel_initializer: initializerConfig(weights.initializer),
        },
      }
    },
  },
})
