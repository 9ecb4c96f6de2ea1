import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer } from '../../../src/graph/node/parameter.ts'
import { chosenParts } from '../chosen-parts.ts'

export const shuffle = defineNode({
  type: 'shuffle',
  version: 1,
  category: 'data',
  place: 150,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    parts: choice({ options: ['train', 'all'], default: 'train', onCard: true }),
    seed: integer({ min: 0, max: 1_000_000, default: 1, onCard: true }),
  },
  infer({ inputs: { data } }) {
    const { classOrder: _, ...mixed } = data
    return { outputs: { data: mixed } }
  },
  plan: {
    kind: 'data-step',
    step: ({ parts, seed }) => ({ kind: 'shuffle', parts: chosenParts(parts), seed }),
  },
})
