import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, type LooseParams, size, toggle } from '../../../src/graph/node/parameter.ts'
import { initializerConfig, ZEROS } from '../../../src/graph/values/initializers.ts'
import { activationParameter } from '../activation-parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { chosenInitializer, initializerParameters } from '../initializer-parameters.ts'
import { COLOURS_LAST, isRefused, numberIn, pairIn } from '../read-config.ts'
import { convolutionIn } from '../read-convolution.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'

/** Where the filter goes on pixel by pixel. With larger steps Keras and TensorFlow allow no gaps in it. */
function isStepByStep({ stride }: LooseParams): boolean {
  return Array.isArray(stride) && stride.every((step) => step === 1)
}

/** A dilation set before the stride was is kept for later, but does not count. */
function usedDilation(params: LooseParams & { readonly dilation: readonly [number, number] }) {
  return isStepByStep(params) ? params.dilation : ([1, 1] as const)
}

export const conv2d = defineNode({
  type: 'conv2d',
  version: 1,
  category: 'layer',
  place: 10,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    filters: integer({ min: 1, max: 4096, default: 16, onCard: true }),
    kernelSize: size({ min: 1, max: 64, default: [3, 3], onCard: true }),
    stride: size({ min: 1, max: 64, default: [1, 1] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
    dilation: size({ min: 1, max: 64, default: [1, 1], shown: isStepByStep }),
    activation: activationParameter('relu'),
    bias: toggle({ default: true }),
    ...initializerParameters,
  },
  infer({ node, inputs: { input }, params }) {
    const { filters, kernelSize, stride, padding, activation, bias } = params
    const dilation = usedDilation(params)
    const flat = needsPicture(input)
    if (flat) return { problems: [flat] }
    const slid = slideWindow(input.shape, { size: kernelSize, stride, padding, dilation }, 'kernelSize')
    if ('problem' in slid) return { problems: [slid.problem] }
    const [height, width] = kernelSize
    const channels = input.shape[2] ?? 1
    return inferLayer(node, [input], {
      ...slid,
      shape: [...slid.places, filters],
      weights: {
        trainable: height * width * channels * filters + (bias ? filters : 0),
        fixed: 0,
        formula: `${height}·${width}·${channels}·${filters}${bias ? ` + ${filters}` : ''}`,
      },
      activation,
      setBy: { activation: node },
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({
      class_name: 'Conv2D',
      config: {
        filters: params.filters,
        kernel_size: params.kernelSize,
        strides: params.stride,
        padding: params.padding,
        data_format: 'channels_last',
        dilation_rate: usedDilation(params),
        activation: params.activation,
        use_bias: params.bias,
        kernel_initializer: initializerConfig(chosenInitializer(params)),
        bias_initializer: ZEROS,
      },
    }),
  },
  reads: {
    Conv2D(config) {
      const read = convolutionIn(config, COLOURS_LAST)
      if (isRefused(read)) return read
      const [filters, dilation] = [numberIn(config.filters, 1), pairIn(config.dilation_rate)]
      return { ...read, params: { ...read.params, filters, dilation } }
    },
  },
  codes: ['dilation-too-large'],
})
