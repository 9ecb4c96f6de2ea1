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

export const separableConv2d = defineNode({
  type: 'separable-conv2d',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    filters: integer({ min: 1, max: 4096, default: 16, onCard: true }),
    kernelSize: size({ min: 1, max: 64, default: [3, 3], onCard: true }),
    multiplier: integer({ min: 1, max: 64, default: 1 }),
    stride: size({ min: 1, max: 64, default: [1, 1] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
    activation: activationParameter('relu'),
    bias: toggle({ default: true }),
    ...initializerParameters,
  },
  infer({ node, inputs: { input }, params }) {
    const { filters, kernelSize, multiplier, stride, padding, activation, bias } = params
    const flat = needsPicture(input)
    if (flat) return { problems: [flat] }
    const slid = slideWindow(input.shape, { size: kernelSize, stride, padding }, 'kernelSize')
    if ('problem' in slid) return { problems: [slid.problem] }
    const [height, width] = kernelSize
    const channels = input.shape[2] ?? 1
    const maps = channels * multiplier
    return inferLayer(node, [input], {
      ...slid,
      shape: [...slid.places, filters],
      weights: {
        trainable: height * width * maps + maps * filters + (bias ? filters : 0),
        fixed: 0,
        formula: `${height}·${width}·${channels}·${multiplier} + ${maps}·${filters}${bias ? ` + ${filters}` : ''}`,
      },
      activation,
      setBy: { activation: node },
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({
      class_name: 'SeparableConv2D',
      config: {
        filters: params.filters,
        kernel_size: params.kernelSize,
        strides: params.stride,
        padding: params.padding,
        depth_multiplier: params.multiplier,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: params.activation,
        use_bias: params.bias,
        depthwise_initializer: initializerConfig(chosenInitializer(params)),
        pointwise_initializer: initializerConfig(chosenInitializer(params)),
        bias_initializer: ZEROS,
      },
    }),
  },
  examples: [
    {
      name: { en: '32 filters on 16 maps', de: '32 Filter auf 16 Karten' },
      params: { filters: 32 },
      inputs: { input: exampleNetwork([26, 26, 16]) },
      outputs: { output: { shape: [24, 24, 32], activation: 'relu' } },
      weights: 688,
    },
    {
      name: { en: 'Two looks at each colour', de: 'Zwei Blicke auf jede Farbe' },
      params: { filters: 8, multiplier: 2, kernelSize: [5, 5], padding: 'same', bias: false },
      inputs: { input: exampleNetwork([32, 32, 3]) },
      outputs: { output: { shape: [32, 32, 8] } },
      weights: 198,
    },
    {
      name: { en: 'Half the height and width', de: 'Halbe Höhe und Breite' },
      params: { filters: 8, stride: [2, 2], padding: 'same' },
      inputs: { input: exampleNetwork([13, 13, 8]) },
      outputs: { output: { shape: [7, 7, 8] } },
      weights: 144,
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
      title: 'Separable convolution',
      summary:
        'Does the work of a convolution in two small steps: first each channel by itself, then all mixed.',
      help: paragraphs(
        'A convolution does two things at once: it looks for a pattern in the neighbourhood of a pixel, and it mixes the channels. Here they are separate steps. First a filter slides over every channel by itself. Then, pixel by pixel, the channels are mixed into as many new ones as you ask for.',
        'The gain is large. From 64 channels to 64 filters of 3×3, an ordinary convolution needs 36,864 weights, a separable one 576 + 4,096 = 4,672: about an eighth, and an eighth of the arithmetic.',
        'The price: it cannot do everything an ordinary convolution can, because the filter of a channel is the same for all new feature maps. Often that hardly matters. Networks such as Xception and MobileNet are made of separable convolutions so that they run on phones.',
        'Try this: replace the second Conv2D of a network by this layer. How many weights are left, how much faster is an epoch, and how many more digits are wrong?',
      ),
      keywords: ['SeparableConv2D', 'convolution', 'conv', 'depthwise', 'pointwise', 'MobileNet', 'Xception'],
      inputs: { input: 'Picture' },
      outputs: { output: 'Feature maps' },
      params: {
        filters: {
          label: 'Filters',
          hint: 'How many feature maps come out. Each is a mixture of the filtered channels.',
        },
        ...KERNEL_TEXT.en,
        multiplier: {
          label: 'Filters per channel',
          hint: 'How many filters each channel has in the first step (depth multiplier), before the channels are mixed.',
        },
        ...WINDOW_TEXT.en,
        activation: ACTIVATION_TEXT.en,
        ...INITIALIZER_TEXT.en,
      },
    },
    de: {
      title: 'Separierbare Faltung',
      summary:
        'Erledigt eine Faltung in zwei kleinen Schritten: erst jeder Kanal für sich, dann alle gemischt.',
      help: paragraphs(
        'Eine Faltung tut zweierlei auf einmal: Sie sucht ein Muster in der Umgebung eines Pixels, und sie mischt die Kanäle. Hier sind das getrennte Schritte. Erst gleitet über jeden Kanal ein eigener Filter. Dann werden die Kanäle Pixel für Pixel zu so vielen neuen gemischt, wie du willst.',
        'Der Gewinn ist groß. Von 64 Kanälen zu 64 Filtern von 3×3 braucht eine gewöhnliche Faltung 36.864 Gewichte, eine separierbare 576 + 4.096 = 4.672: etwa ein Achtel, und ein Achtel der Rechenarbeit.',
        'Der Preis: Sie kann nicht alles, was eine gewöhnliche Faltung kann, denn der Filter eines Kanals ist für alle neuen Merkmalskarten derselbe. Oft macht das kaum etwas aus. Netze wie Xception und MobileNet bestehen aus separierbaren Faltungen, damit sie auf Handys laufen.',
        'Probier aus: Ersetze das zweite Conv2D eines Netzes durch diese Schicht. Wie viele Gewichte bleiben übrig, wie viel schneller ist eine Epoche, und wie viele Ziffern sind mehr falsch?',
      ),
      keywords: ['SeparableConv2D', 'Faltung', 'zerlegt', 'kanalweise', 'MobileNet', 'Xception'],
      inputs: { input: 'Bild' },
      outputs: { output: 'Merkmalskarten' },
      params: {
        filters: {
          label: 'Filter',
          hint: 'Wie viele Merkmalskarten herauskommen. Jede ist eine Mischung der gefilterten Kanäle.',
        },
        ...KERNEL_TEXT.de,
        multiplier: {
          label: 'Filter je Kanal',
          hint: 'Wie viele Filter jeder Kanal im ersten Schritt hat (depth multiplier), bevor die Kanäle gemischt werden.',
        },
        ...WINDOW_TEXT.de,
        activation: ACTIVATION_TEXT.de,
        ...INITIALIZER_TEXT.de,
      },
    },
  },
})
