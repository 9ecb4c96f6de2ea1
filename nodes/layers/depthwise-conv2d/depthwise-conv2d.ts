import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, size, toggle } from '../../../src/graph/node/parameter.ts'
import { initializerConfig, ZEROS } from '../../../src/graph/values/initializers.ts'
import { activationParameter } from '../activation-parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { chosenInitializer, initializerParameters } from '../initializer-parameters.ts'
import { depthwiseIn } from '../read-convolution.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'

export const depthwiseConv2d = defineNode({
  type: 'depthwise-conv2d',
  version: 1,
  category: 'layer',
  place: 20,
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    kernelSize: size({ min: 1, max: 64, default: [3, 3], onCard: true }),
    multiplier: integer({ min: 1, max: 64, default: 1, onCard: true }),
    stride: size({ min: 1, max: 64, default: [1, 1] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
    activation: activationParameter('relu'),
    bias: toggle({ default: true }),
    ...initializerParameters,
  },
  infer({ node, inputs: { input }, params }) {
    const { kernelSize, multiplier, stride, padding, activation, bias } = params
    const flat = needsPicture(input)
    if (flat) return { problems: [flat] }
    const slid = slideWindow(input.shape, { size: kernelSize, stride, padding }, 'kernelSize')
    if ('problem' in slid) return { problems: [slid.problem] }
    const [height, width] = kernelSize
    const channels = input.shape[2] ?? 1
    const maps = channels * multiplier
    return inferLayer(node, [input], {
      ...slid,
      shape: [...slid.places, maps],
      weights: {
        trainable: height * width * maps + (bias ? maps : 0),
        fixed: 0,
        formula: `${height}·${width}·${channels}·${multiplier}${bias ? ` + ${maps}` : ''}`,
      },
      activation,
      setBy: { activation: node },
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({
      class_name: 'DepthwiseConv2D',
      config: {
        kernel_size: params.kernelSize,
        strides: params.stride,
        padding: params.padding,
        depth_multiplier: params.multiplier,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: params.activation,
        use_bias: params.bias,
        depthwise_initializer: initializerConfig(chosenInitializer(params)),
        bias_initializer: ZEROS,
      },
    }),
  },
  reads: { DepthwiseConv2D: depthwiseIn },
})
