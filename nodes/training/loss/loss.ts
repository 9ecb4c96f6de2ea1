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
  variant: ({ kind }) => kind,
  codes: [
    'about-automatic',
    'about-categorical-crossentropy',
    'about-binary-crossentropy',
    'about-mean-squared-error',
    'about-mean-absolute-error',
  ],
})
