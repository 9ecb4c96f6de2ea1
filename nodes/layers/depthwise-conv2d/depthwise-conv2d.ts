import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { choice, integer, size, toggle } from '../../../src/graph/node/parameter.ts'
import { initializerConfig, ZEROS } from '../../../src/graph/values/initializers.ts'
import { ACTIVATION_TEXT, activationParameter } from '../activation-parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { chosenInitializer, INITIALIZER_TEXT, initializerParameters } from '../initializer-parameters.ts'
import { KERNEL_TEXT } from '../kernel-text.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'
import { WINDOW_TEXT } from '../window-text.ts'

export const depthwiseConv2d = defineNode({
  type: 'depthwise-conv2d',
  version: 1,
  category: 'layer',
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
  examples: [
    {
      name: { en: 'One filter for each of 16 maps', de: 'Ein Filter für jede von 16 Karten' },
      params: {},
      inputs: { input: exampleNetwork([26, 26, 16]) },
      outputs: { output: { shape: [24, 24, 16], activation: 'relu' } },
      weights: 160,
    },
    {
      name: { en: 'Four filters for each colour', de: 'Vier Filter für jede Farbe' },
      params: { multiplier: 4, kernelSize: [5, 5], padding: 'same', bias: false },
      inputs: { input: exampleNetwork([32, 32, 3]) },
      outputs: { output: { shape: [32, 32, 12] } },
      weights: 300,
    },
    {
      name: { en: 'Half the height and width', de: 'Halbe Höhe und Breite' },
      params: { stride: [2, 2], padding: 'same', activation: 'linear' },
      inputs: { input: exampleNetwork([13, 13, 8]) },
      outputs: { output: { shape: [7, 7, 8], activation: 'linear' } },
      weights: 80,
    },
    {
      name: { en: 'Kernel larger than the picture', de: 'Filter größer als das Bild' },
      params: { kernelSize: [5, 5] },
      inputs: { input: exampleNetwork([3, 3, 8]) },
      problems: ['window-too-large'],
    },
    {
      name: { en: 'After a Flatten', de: 'Hinter einem Flatten' },
      params: {},
      inputs: { input: exampleNetwork([784]) },
      problems: ['needs-picture'],
    },
  ],
  text: {
    en: {
      title: 'Depthwise convolution',
      summary: 'Slides filters over each channel by itself, without mixing the channels.',
      help: paragraphs(
        'In an ordinary convolution every filter looks at all channels at once and adds up what it finds. Here each channel has a filter of its own, and the results stay apart: 16 feature maps go in, 16 come out, each filtered by itself.',
        'That takes very few weights and little arithmetic. On 64 channels, 64 filters of 3×3 have 576 weights here; an ordinary convolution with 64 filters has 36,864.',
        'The price: what was found in one channel never meets what was found in another. That is why a convolution with 1×1 filters usually follows, which only mixes the channels. Both together are a separable convolution; small networks for phones (MobileNet) are made of them.',
        'Try this: put a Conv2D with kernel size 1×1 behind this layer and compare the number of weights and the accuracy with a single Conv2D of 3×3.',
      ),
      keywords: ['DepthwiseConv2D', 'convolution', 'conv', 'channelwise', 'MobileNet', 'filter', 'CNN'],
      inputs: { input: 'Picture' },
      outputs: { output: 'Feature maps' },
      params: {
        ...KERNEL_TEXT.en,
        multiplier: {
          label: 'Filters per channel',
          hint: 'How many filters each channel has (depth multiplier). With 2, twice as many feature maps come out as went in.',
        },
        ...WINDOW_TEXT.en,
        activation: ACTIVATION_TEXT.en,
        ...INITIALIZER_TEXT.en,
      },
    },
    de: {
      title: 'Kanalweise Faltung',
      summary: 'Schiebt Filter über jeden Kanal für sich, ohne die Kanäle zu mischen.',
      help: paragraphs(
        'Bei einer gewöhnlichen Faltung sieht jeder Filter alle Kanäle auf einmal und zählt zusammen, was er findet. Hier hat jeder Kanal einen eigenen Filter, und die Ergebnisse bleiben getrennt: 16 Merkmalskarten gehen hinein, 16 kommen heraus, jede für sich gefiltert.',
        'Das braucht sehr wenige Gewichte und wenig Rechenarbeit. Bei 64 Kanälen haben 64 Filter von 3×3 hier 576 Gewichte; eine gewöhnliche Faltung mit 64 Filtern hat 36.864.',
        'Der Preis: Was in einem Kanal gefunden wurde, kommt nie mit dem zusammen, was in einem anderen gefunden wurde. Darum folgt meist eine Faltung mit 1×1-Filtern, die nur die Kanäle mischt. Beides zusammen ist eine separierbare Faltung; kleine Netze für Handys (MobileNet) bestehen daraus.',
        'Probier aus: Setze hinter diese Schicht ein Conv2D mit Filtergröße 1×1 und vergleiche Zahl der Gewichte und Genauigkeit mit einem einzigen Conv2D von 3×3.',
      ),
      keywords: ['DepthwiseConv2D', 'Faltung', 'tiefenweise', 'Kanal', 'MobileNet', 'Filter'],
      inputs: { input: 'Bild' },
      outputs: { output: 'Merkmalskarten' },
      params: {
        ...KERNEL_TEXT.de,
        multiplier: {
          label: 'Filter je Kanal',
          hint: 'Wie viele Filter jeder Kanal hat (depth multiplier). Bei 2 kommen doppelt so viele Merkmalskarten heraus, wie hineingehen.',
        },
        ...WINDOW_TEXT.de,
        activation: ACTIVATION_TEXT.de,
        ...INITIALIZER_TEXT.de,
      },
    },
  },
})
