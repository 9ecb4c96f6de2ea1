import type { JsonObject } from '../../../src/graph/base/json.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { COLOURS_LAST, otherThan } from '../read-config.ts'

function readGlobal(mode: 'average' | 'max') {
  return (config: JsonObject) =>
    otherThan(config, { ...COLOURS_LAST, keepdims: [false] }) ?? { params: { mode } }
}

export const globalPooling = defineNode({
  type: 'global-pooling',
  version: 1,
  category: 'layer',
  place: 50,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    mode: choice({ options: ['average', 'max'], default: 'average', onCard: true }),
  },
  infer({ node, inputs: { input }, params: { mode } }) {
    const flat = needsPicture(input)
    if (flat) return { problems: [flat] }
    const [height = 1, width = 1, channels = 1] = input.shape
    return inferLayer(node, [input], {
      shape: [channels],
      // The mean of probabilities is one again; the largest of them need not add up to 1.
      activation: mode === 'average' ? input.activation : 'linear',
      setBy: mode === 'average' ? { activation: input.setBy?.activation } : undefined,
      facts: [{ code: 'maps-to-numbers', values: { numbers: height * width, channels } }],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { mode } }) => ({
      class_name: mode === 'average' ? 'GlobalAveragePooling2D' : 'GlobalMaxPooling2D',
      config: { data_format: 'channels_last' },
    }),
  },
  reads: {
    GlobalAveragePooling2D: readGlobal('average'),
    GlobalAvgPool2D: readGlobal('average'),
    GlobalMaxPooling2D: readGlobal('max'),
    GlobalMaxPool2D: readGlobal('max'),
  },
  variant: ({ mode }) => mode,
  codes: ['maps-to-numbers'],
})
