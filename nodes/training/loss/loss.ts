import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { LOSSES } from '../../../src/graph/values/loss-kind.ts'

const KINDS = ['automatic', ...LOSSES] as const

export const loss = defineNode({
  type: 'loss',
  version: 1,
  category: 'training',
  place: 20,
  inputs: {},
  outputs: { loss: { type: 'loss' } },
  params: { kind: choice({ options: KINDS, default: 'automatic', onCard: true }) },
  infer({ node, params: { kind } }) {
    return {
      outputs: { loss: { kind: 'loss', name: kind, node } },
      facts: [{ code: `about-${kind}`, values: {} }],
    }
  },
  plan: { kind: 'loss', loss: ({ kind }) => (kind === 'automatic' ? undefined : kind) },
  reads: {
    categorical_crossentropy: () => ({ params: { kind: 'categorical-crossentropy' } }),
    // The class as a number in the place of a row with a 1: here data says the class either way.
    sparse_categorical_crossentropy: () => ({ params: { kind: 'categorical-crossentropy' } }),
    binary_crossentropy: () => ({ params: { kind: 'binary-crossentropy' } }),
    mean_squared_error: () => ({ params: { kind: 'mean-squared-error' } }),
    mse: () => ({ params: { kind: 'mean-squared-error' } }),
    mean_absolute_error: () => ({ params: { kind: 'mean-absolute-error' } }),
    mae: () => ({ params: { kind: 'mean-absolute-error' } }),
  },
  variant: ({ kind }) => kind,
  codes: [
    'about-automatic',
    'about-categorical-crossentropy',
    'about-binary-crossentropy',
    'about-mean-squared-error',
    'about-mean-absolute-error',
  ],
})
