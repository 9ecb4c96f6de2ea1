import { defineNode } from '../../../src/graph/node/define-node.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import { inferLayer } from '../infer-layer.ts'

const USUAL_SLOPE = 0.3

export const leakyRelu = defineNode({
  type: 'leaky-relu',
  version: 1,
  category: 'layer',
  place: 115,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { slope: number({ min: 0, max: 1, step: 0.05, default: USUAL_SLOPE, onCard: true }) },
  infer({ node, inputs: { input }, params: { slope } }) {
    return inferLayer(node, [input], {
      shape: input.shape,
      activation: 'leaky_relu',
      // Its curve cannot be exchanged here: who wants softmax at the end has to put it behind.
      setBy: { units: input.setBy?.units },
      warnings:
        slope === 1
          ? [
              {
                code: 'straight-line',
                severity: 'warning',
                values: { slope },
                param: 'slope',
                fix: { kind: 'set', param: 'slope', value: USUAL_SLOPE },
              },
            ]
          : [],
    })
  },
  plan: {
    kind: 'layer',
    // Keras 3 calls it negative_slope and takes this name too; tfjs knows no other.
    layer: ({ params: { slope } }) => ({ class_name: 'LeakyReLU', config: { alpha: slope } }),
  },
  codes: ['straight-line'],
})
