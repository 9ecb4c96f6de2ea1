import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'

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
  variant: ({ mode }) => mode,
})
