import { defineNode } from '../../../src/graph/node/define-node.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import { inferLayer } from '../infer-layer.ts'
import { numberIn, otherThan } from '../read-config.ts'

/** More is hardly ever of use (Srivastava et al., 2014). */
const HIGHEST_USUAL = 0.5

export const dropout = defineNode({
  type: 'dropout',
  version: 1,
  category: 'layer',
  place: 120,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { rate: number({ min: 0, max: 0.95, step: 0.05, default: 0.2, onCard: true }) },
  infer({ node, inputs: { input }, params: { rate } }) {
    const { shape, activation, setBy } = input
    return inferLayer(node, [input], {
      shape,
      activation,
      setBy,
      warnings: [
        ...(rate > 0.7
          ? [
              {
                code: 'rate-high',
                severity: 'warning' as const,
                values: { rate },
                param: 'rate',
                fix: { kind: 'set', param: 'rate', value: HIGHEST_USUAL } as const,
              },
            ]
          : []),
        ...(activation === 'softmax'
          ? [
              {
                code: 'drops-probabilities',
                severity: 'warning' as const,
                port: 'input',
                fix: { kind: 'take-out' } as const,
              },
            ]
          : []),
      ],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { rate } }) => ({
      class_name: 'Dropout',
      config: { rate, noise_shape: null, seed: null },
    }),
  },
  reads: {
    Dropout: (config) =>
      otherThan(config, { noise_shape: [] }) ?? { params: { rate: numberIn(config.rate, 0.5) } },
  },
  codes: ['rate-high', 'drops-probabilities'],
})
