import { defineNode } from '../../../src/graph/node/define-node.ts'
import { number, toggle } from '../../../src/graph/node/parameter.ts'
import { ONES, ZEROS } from '../../../src/graph/values/initializers.ts'
import { inferLayer } from '../infer-layer.ts'
import { numberIn, otherThan } from '../read-config.ts'

export const batchNormalisation = defineNode({
  type: 'batch-normalisation',
  version: 1,
  category: 'layer',
  place: 130,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    momentum: number({ min: 0, max: 0.9999, step: 0.01, default: 0.99 }),
    epsilon: number({ min: 1e-7, max: 0.1, default: 1e-3, scale: 'log' }),
    scale: toggle({ default: true }),
    centre: toggle({ default: true }),
  },
  infer({ node, inputs: { input }, params: { momentum, scale, centre } }) {
    const channels = input.shape.at(-1) ?? 1
    const trained = Number(scale) + Number(centre)
    return inferLayer(node, [input], {
      shape: input.shape,
      weights: {
        trainable: trained * channels,
        fixed: 2 * channels,
        formula: `${trained ? `${trained}·${channels} + ` : ''}2·${channels}`,
      },
      activation: 'linear',
      momentum,
      setBy: { units: input.setBy?.units },
      facts: [
        { code: 'trained-and-kept', values: { channels, trained: trained * channels, kept: 2 * channels } },
      ],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { momentum, epsilon, scale, centre } }) => ({
      class_name: 'BatchNormalization',
      config: {
        axis: -1,
        momentum,
        epsilon,
        center: centre,
        scale,
        beta_initializer: ZEROS,
        gamma_initializer: ONES,
        moving_mean_initializer: ZEROS,
        moving_variance_initializer: ONES,
      },
    }),
  },
  reads: {
    BatchNormalization(config) {
      // Older files name the axis by its place.
      const [axis = -1] = [config.axis].flat()
      const refused = otherThan({ ...config, axis }, { axis: [-1, 1, 3], renorm: [false] })
      return (
        refused ?? {
          params: {
            momentum: numberIn(config.momentum, 0.99),
            epsilon: numberIn(config.epsilon, 1e-3),
            scale: config.scale !== false,
            centre: config.center !== false,
          },
        }
      )
    },
  },
  codes: ['trained-and-kept'],
})
