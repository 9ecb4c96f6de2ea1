import { defineNode } from '../../../src/graph/node/define-node.ts'
import { kept } from '../../../src/graph/node/parameter.ts'

export const unknownLayer = defineNode({
  type: 'unknown-layer',
  version: 1,
  category: 'layer',
  place: 170,
  fromFiles: true,
  inputs: { input: { type: 'network', many: true } },
  outputs: { output: { type: 'network' } },
  params: { layer: kept({ default: {} }) },
  infer({ params: { layer } }) {
    const values = { class: typeof layer.class_name === 'string' ? layer.class_name : '?' }
    return { problems: [{ code: 'layer-unknown', values, fix: { kind: 'take-out' } }] }
  },
  plan: { kind: 'placeholder' },
  codes: ['layer-unknown'],
})
