import { defineNode } from '../../../src/graph/node/define-node.ts'
import { kept } from '../../../src/graph/node/parameter.ts'
import { startIn } from '../../../src/graph/values/kept-start.ts'

export const startWeights = defineNode({
  type: 'start-weights',
  version: 1,
  category: 'training',
  place: 40,
  fromFiles: true,
  inputs: {},
  outputs: { start: { type: 'start' } },
  params: { weights: kept({ default: {} }) },
  infer({ params: { weights } }) {
    const start = startIn(weights)
    if (!start) return { problems: [{ code: 'start-empty' }] }
    const layers = Object.values(start.layers)
    const numbers = layers.reduce((sum, layer) => sum + layer.numbers, 0)
    const file = typeof weights.file === 'string' ? weights.file : ''
    return {
      outputs: { start: { kind: 'start', ...start } },
      facts: [{ code: 'start-holds', values: { numbers, layers: layers.length, file } }],
    }
  },
  plan: { kind: 'weights' },
  codes: ['start-empty', 'start-holds'],
})
