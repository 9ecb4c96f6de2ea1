import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, type LooseParams, number, toggle } from '../../../src/graph/node/parameter.ts'
import { pictureProblem } from '../class-counts.ts'
import { augmentationConfig, shiftFacts } from './augmentation-config.ts'
import { RANDOM_LAYERS } from './read-random-layers.ts'

/** Only one way of saying how far is shown. */
const share = {
  min: 0,
  max: 0.99,
  step: 0.01,
  default: 0.1,
  shown: ({ shiftIn }: LooseParams) => shiftIn === 'share',
  onCard: true,
}
const pixels = {
  min: 1,
  max: 128,
  default: 1,
  shown: ({ shiftIn }: LooseParams) => shiftIn === 'pixels',
  onCard: true,
}

export const augmentation = defineNode({
  type: 'augmentation',
  version: 1,
  category: 'data',
  place: 100,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    rotation: number({ min: 0, max: 180, step: 1, default: 10, onCard: true }),
    shiftIn: choice({ options: ['share', 'pixels'], default: 'share' }),
    widthShift: number(share),
    heightShift: number(share),
    widthPixels: integer(pixels),
    heightPixels: integer(pixels),
    shear: number({ min: 0, max: 60, step: 1, default: 0 }),
    zoom: number({ min: 0, max: 0.9, step: 0.01, default: 0.1, onCard: true }),
    horizontalFlip: toggle({ default: false }),
    verticalFlip: toggle({ default: false }),
    fill: choice({ options: ['nearest', 'constant', 'reflect', 'wrap'], default: 'nearest' }),
    value: number({ min: -1000, max: 1000, default: 0, shown: ({ fill }) => fill === 'constant' }),
    seed: integer({ min: 0, max: 1_000_000, default: 1 }),
  },
  infer({ inputs: { data }, params }) {
    const problem = pictureProblem(data)
    if (problem) return { problems: [problem] }
    const augmented = augmentationConfig(params)
    if (!augmented) {
      const fix = { kind: 'set', param: 'rotation', value: 10 } as const
      return { outputs: { data }, problems: [{ code: 'augments-nothing', severity: 'warning', fix }] }
    }
    const [least, most] = data.range
    const { fill, value } = augmented
    const range =
      fill === 'constant' ? ([Math.min(least, value), Math.max(most, value)] as const) : data.range
    return {
      outputs: { data: { ...data, range } },
      facts: [{ code: 'training-only', values: {} }, ...shiftFacts(augmented, data)],
    }
  },
  plan: {
    kind: 'data-step',
    draws: true,
    step(params) {
      const augmented = augmentationConfig(params)
      return augmented && { kind: 'augment', ...augmented }
    },
  },
  reads: RANDOM_LAYERS,
  codes: ['augments-nothing', 'training-only', 'shifts'],
})
