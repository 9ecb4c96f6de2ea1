import { defineNode } from '../../../src/graph/node/define-node.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import { inferLayer } from '../infer-layer.ts'
import { numberIn } from '../read-config.ts'

export const bias = defineNode({
  type: 'bias',
  version: 1,
  category: 'layer',
  place: 100,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { start: number({ min: -1000, max: 1000, default: 0, onCard: true }) },
  infer({ node, inputs: { input } }) {
    const numbers = input.shape.at(-1) ?? 1
    return inferLayer(node, [input], {
      shape: input.shape,
      weights: { trainable: numbers, fixed: 0, formula: `${numbers}` },
      activation: 'linear',
      setBy: { units: input.setBy?.units },
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { start } }) => ({
      class_name: 'Bias',
      config: { initial_value: start },
    }),
  },
  reads: { Bias: (config) => ({ params: { start: numberIn(config.initial_value, 0) } }) },
})
