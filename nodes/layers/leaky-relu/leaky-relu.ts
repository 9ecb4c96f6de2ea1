import { defineNode } from '../../../src/graph/node/define-node.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import { inferLayer } from '../infer-layer.ts'
import { nameIn, numberIn, otherThan } from '../read-config.ts'

const USUAL_SLOPE = 0.3
/** Of Keras's function of that name, which is not that of its layer. */
const LEAK_BY_NAME = 0.2

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
  reads: {
    LeakyReLU: ({ negative_slope, alpha }) => ({
      params: { slope: numberIn(negative_slope ?? alpha, USUAL_SLOPE) },
    }),
    ReLU(config) {
      const refused = otherThan(config, { threshold: [0] })
      if (refused) return refused
      const { max_value: most = null, negative_slope: slope } = config
      if (most !== null) return { cannot: 'max_value', value: most }
      return { params: { slope: numberIn(slope, 0) } }
    },
    Activation: ({ activation = null }) =>
      nameIn(activation) === 'leaky_relu'
        ? { params: { slope: LEAK_BY_NAME } }
        : { cannot: 'activation', value: activation },
  },
  codes: ['straight-line'],
})
