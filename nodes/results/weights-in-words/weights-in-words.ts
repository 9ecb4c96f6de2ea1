import { defineNode } from '../../../src/graph/node/define-node.ts'

export const weightsInWords = defineNode({
  type: 'weights-in-words',
  version: 1,
  category: 'result',
  place: 90,
  inputs: { model: { type: 'model' } },
  outputs: {},
  params: {},
  infer({ inputs: { model } }) {
    const count = model.network.layers.reduce((sum, layer) => sum + layer.trainable, 0)
    return { facts: [{ code: 'weights-told', values: { count } }] }
  },
  plan: { kind: 'result' },
  codes: ['weights-told'],
})
