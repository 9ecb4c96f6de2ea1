import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import { pictureProblem } from '../class-counts.ts'

export const resize = defineNode({
  type: 'resize',
  version: 1,
  category: 'data',
  place: 130,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    size: size({ min: 1, max: 256, default: [14, 14], onCard: true }),
    method: choice({ options: ['area', 'bilinear', 'nearest'], default: 'area', onCard: true }),
  },
  infer({ inputs: { data }, params }) {
    const problem = pictureProblem(data)
    if (problem) return { problems: [problem] }
    const [height, width, channels] = data.shape as [number, number, number]
    const [newHeight, newWidth] = params.size
    const shape = [newHeight, newWidth, channels]
    const before = height * width
    const after = newHeight * newWidth
    return {
      outputs: { data: { ...data, shape } },
      problems:
        newHeight === height && newWidth === width
          ? [
              {
                code: 'same-size',
                severity: 'warning',
                param: 'size',
                values: { shape },
                fix: { kind: 'take-out' },
              },
            ]
          : [],
      facts: [{ code: 'pixels-now', values: { before, after } }],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ size: [height, width], method }, { shape }) =>
      shape[0] === height && shape[1] === width ? undefined : { kind: 'resize', height, width, method },
  },
  reads: {
    Resizing({ height, width, interpolation = 'bilinear', ...config }) {
      const method = (['area', 'bilinear', 'nearest'] as const).find((each) => each === interpolation)
      if (!method) return { cannot: 'interpolation', value: interpolation }
      for (const setting of ['crop_to_aspect_ratio', 'pad_to_aspect_ratio', 'antialias'])
        if (config[setting] === true) return { cannot: setting, value: true }
      if (typeof height !== 'number' || typeof width !== 'number')
        return { cannot: 'height', value: height ?? null }
      return { params: { size: [height, width], method } }
    },
  },
  codes: ['same-size', 'pixels-now'],
})
