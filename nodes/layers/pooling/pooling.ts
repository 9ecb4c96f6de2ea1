import type { JsonObject } from '../../../src/graph/base/json.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { COLOURS_LAST, isRefused, otherThan, paddingIn, pairIn } from '../read-config.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'

/** Without a stride of its own a window goes on by its size. */
function readPooling(mode: 'max' | 'average') {
  return (config: JsonObject) => {
    const [padding, refused] = [paddingIn(config), otherThan(config, COLOURS_LAST)]
    if (refused) return refused
    if (isRefused(padding)) return padding
    const size = pairIn(config.pool_size, [2, 2])
    return { params: { mode, size, stride: pairIn(config.strides, size), padding } }
  }
}

export const pooling = defineNode({
  type: 'pooling',
  version: 1,
  category: 'layer',
  place: 40,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    mode: choice({ options: ['max', 'average'], default: 'max', onCard: true }),
    size: size({ min: 1, max: 64, default: [2, 2], onCard: true }),
    stride: size({ min: 1, max: 64, default: (params) => params.size as readonly [number, number] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ node, inputs: { input }, params }) {
    const { size: pool, stride, padding } = params
    const flat = needsPicture(input)
    if (flat) return { problems: [flat] }
    const slid = slideWindow(input.shape, { size: pool, stride, padding }, 'size')
    if ('problem' in slid) return { problems: [slid.problem] }
    return inferLayer(node, [input], {
      ...slid,
      shape: [...slid.places, input.shape[2] ?? 1],
      activation: 'linear',
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { mode, size: pool, stride, padding } }) => ({
      class_name: mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D',
      config: { pool_size: pool, strides: stride, padding, data_format: 'channels_last' },
    }),
  },
  reads: {
    MaxPooling2D: readPooling('max'),
    MaxPool2D: readPooling('max'),
    AveragePooling2D: readPooling('average'),
    AvgPool2D: readPooling('average'),
  },
  variant: ({ mode }) => mode,
})
