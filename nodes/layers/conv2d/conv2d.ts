import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { choice, integer, type LooseParams, size, toggle } from '../../../src/graph/node/parameter.ts'
import { initializerConfig, ZEROS } from '../../../src/graph/values/initializers.ts'
import { ACTIVATION_TEXT, activationParameter } from '../activation-parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { chosenInitializer, INITIALIZER_TEXT, initializerParameters } from '../initializer-parameters.ts'
import { KERNEL_TEXT } from '../kernel-text.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'
import { WINDOW_TEXT } from '../window-text.ts'

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
  examples: [
    {
      name: { en: '16 filters on a digit', de: '16 Filter auf einer Ziffer' },
      params: {},
      inputs: { input: exampleNetwork() },
      outputs: { output: { shape: [26, 26, 16], activation: 'relu' } },
      weights: 160,
    },
    {
      name: { en: 'The shortcut of a residual network', de: 'Die Abkürzung eines Residualnetzes' },
      params: { filters: 32, kernelSize: [1, 1], stride: [2, 2], activation: 'linear', bias: false },
      inputs: { input: exampleNetwork([16, 16, 16]) },
      outputs: { output: { shape: [8, 8, 32], activation: 'linear' } },
      weights: 512,
    },
    {
      name: {
        en: 'A dilation set before the stride',
        de: 'Eine Weite, die vor der Schrittweite gewählt war',
      },
      params: { filters: 4, stride: [2, 2], dilation: [2, 2] },
      inputs: { input: exampleNetwork([9, 9, 1]) },
      outputs: { output: { shape: [4, 4, 4], activation: 'relu' } },
      weights: 40,
    },
    {
      name: { en: 'A border keeps the size', de: 'Ein Rand erhält die Größe' },
      params: { filters: 32, kernelSize: [5, 5], padding: 'same', bias: false },
      inputs: { input: exampleNetwork([28, 28, 3]) },
      outputs: { output: { shape: [28, 28, 32] } },
      weights: 2400,
    },
    {
      name: { en: 'Stride 2 leaves an edge out', de: 'Schrittweite 2 lässt einen Rand aus' },
      params: { filters: 8, stride: [2, 2] },
      inputs: { input: exampleNetwork([28, 27, 1]) },
      outputs: { output: { shape: [13, 13, 8] } },
      weights: 80,
    },
    {
      name: { en: 'Steps larger than the kernel', de: 'Schritte größer als der Filter' },
      params: { filters: 4, kernelSize: [2, 2], stride: [3, 3], activation: 'linear' },
      inputs: { input: exampleNetwork() },
      outputs: { output: { shape: [9, 9, 4], activation: 'linear' } },
      problems: ['stride-skips'],
    },
    {
      name: { en: 'Gaps in the filter', de: 'Lücken im Filter' },
      params: { filters: 8, dilation: [2, 2] },
      inputs: { input: exampleNetwork() },
      outputs: { output: { shape: [24, 24, 8] } },
      weights: 80,
    },
    {
      name: { en: 'Gaps too wide for the picture', de: 'Zu weite Lücken für das Bild' },
      params: { filters: 8, dilation: [4, 4] },
      inputs: { input: exampleNetwork([8, 8, 1]) },
      problems: ['dilation-too-large'],
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
    {
      name: { en: 'Far too many filters', de: 'Viel zu viele Filter' },
      params: { filters: 4096, kernelSize: [64, 64], padding: 'same' },
      inputs: { input: exampleNetwork([128, 128, 64]) },
      problems: ['too-many-outputs', 'too-many-weights'],
    },
  ],
  text: {
    en: {
      title: 'Convolution (Conv2D)',
      summary: 'Slides small filters over the picture and marks where each one finds its pattern.',
      help: paragraphs(
        'A filter is a small grid of numbers, its weights. It slides over the picture like a magnifying glass. At every place the pixels under it are multiplied by the filter’s numbers and added up. The sum is large where the picture looks like the filter.',
        'Each filter gives a picture of its own, a feature map: bright where the pattern was found. 16 filters give 16 feature maps, stacked as 16 channels. Nobody draws the filters: training finds them. The first layer usually ends up with edges and strokes, later ones with corners, loops and whole shapes.',
        'The same few weights are used at every place. That is why a convolution needs far fewer weights than a Dense layer, and why it recognises a pattern wherever it appears.',
        'If the picture has several channels (red, green, blue, or the feature maps of the layer before), every filter has a grid for each of them and adds up the results.',
        'Try this: double the filters and watch the number of weights. Make the kernel 5×5. Set the stride to 2 and compare with a pooling layer. Look at the feature maps while the network trains.',
      ),
      keywords: [
        'convolution',
        'conv',
        'filter',
        'kernel',
        'feature map',
        'channels',
        'CNN',
        'edge detection',
      ],
      inputs: { input: 'Picture' },
      outputs: { output: 'Feature maps' },
      params: {
        filters: {
          label: 'Filters',
          hint: 'How many patterns this layer can look for. Each filter adds one feature map to the output.',
        },
        ...KERNEL_TEXT.en,
        stride: WINDOW_TEXT.en.stride,
        padding: WINDOW_TEXT.en.padding,
        dilation: {
          label: 'Dilation',
          hint: 'How far apart the pixels under a filter are. At 2, a 3×3 filter looks at every second pixel of a 5×5 area: it sees more and has no more weights. Only at stride 1.',
        },
        activation: ACTIVATION_TEXT.en,
        ...INITIALIZER_TEXT.en,
      },
      messages: {
        'dilation-too-large':
          'A {size} filter with pixels {dilation} apart spans {span} and does not fit into {shape}. Choose a smaller dilation.',
      },
    },
    de: {
      title: 'Faltung (Conv2D)',
      summary: 'Schiebt kleine Filter über das Bild und markiert, wo jeder sein Muster findet.',
      help: paragraphs(
        'Ein Filter ist ein kleines Raster aus Zahlen, seinen Gewichten. Es gleitet wie eine Lupe über das Bild. An jeder Stelle werden die Pixel darunter mit den Zahlen des Filters malgenommen und zusammengezählt. Die Summe ist groß, wo das Bild dem Filter ähnelt.',
        'Jeder Filter ergibt ein eigenes Bild, eine Merkmalskarte: hell, wo das Muster gefunden wurde. 16 Filter ergeben 16 Merkmalskarten, gestapelt als 16 Kanäle. Die Filter zeichnet niemand: Das Training findet sie. In der ersten Schicht werden es meist Kanten und Striche, in späteren Ecken, Schleifen und ganze Formen.',
        'An jeder Stelle werden dieselben wenigen Gewichte benutzt. Darum braucht eine Faltung viel weniger Gewichte als eine Dense-Schicht, und darum erkennt sie ein Muster überall im Bild.',
        'Hat das Bild mehrere Kanäle (Rot, Grün, Blau oder die Merkmalskarten der Schicht davor), dann hat jeder Filter für jeden davon ein Raster und zählt die Ergebnisse zusammen.',
        'Probier aus: Verdopple die Filter und beobachte die Zahl der Gewichte. Mach den Filter 5×5 groß. Stelle die Schrittweite auf 2 und vergleiche mit einem Pooling. Sieh dir die Merkmalskarten an, während das Netz trainiert.',
      ),
      keywords: [
        'Faltung',
        'Faltungsschicht',
        'Convolution',
        'Filter',
        'Kernel',
        'Merkmalskarte',
        'Kanäle',
        'Kanten',
      ],
      inputs: { input: 'Bild' },
      outputs: { output: 'Merkmalskarten' },
      params: {
        filters: {
          label: 'Filter',
          hint: 'Nach wie vielen Mustern diese Schicht suchen kann. Jeder Filter ergibt eine Merkmalskarte am Ausgang.',
        },
        ...KERNEL_TEXT.de,
        stride: WINDOW_TEXT.de.stride,
        padding: WINDOW_TEXT.de.padding,
        dilation: {
          label: 'Weite (Dilation)',
          hint: 'Wie weit die Pixel unter einem Filter auseinanderliegen. Bei 2 schaut ein 3×3-Filter auf jedes zweite Pixel eines 5×5-Felds: Er sieht mehr und hat nicht mehr Gewichte. Nur bei Schrittweite 1.',
        },
        activation: ACTIVATION_TEXT.de,
        ...INITIALIZER_TEXT.de,
      },
      messages: {
        'dilation-too-large':
          'Ein Filter von {size} mit Pixeln im Abstand {dilation} überspannt {span} und passt nicht in {shape}. Wähle eine kleinere Weite.',
      },
    },
  },
})
