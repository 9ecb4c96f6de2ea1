import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'

export const globalPooling = defineNode({
  type: 'global-pooling',
  version: 1,
  category: 'layer',
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
  title: ({ mode }) =>
    mode === 'average'
      ? { en: 'Global average pooling', de: 'Globales Mittelwert-Pooling' }
      : { en: 'Global max pooling', de: 'Globales Max-Pooling' },
  examples: [
    {
      name: { en: 'One number for each feature map', de: 'Eine Zahl für jede Merkmalskarte' },
      params: {},
      inputs: { input: exampleNetwork([7, 7, 64]) },
      outputs: { output: { shape: [64] } },
      weights: 0,
    },
    {
      name: { en: 'The largest number of each map', de: 'Die größte Zahl jeder Karte' },
      params: { mode: 'max' },
      inputs: { input: exampleNetwork([5, 4, 10], { activation: 'softmax' }) },
      outputs: { output: { shape: [10], activation: 'linear' } },
    },
    {
      name: { en: 'Probabilities stay probabilities', de: 'Wahrscheinlichkeiten bleiben welche' },
      params: {},
      inputs: { input: exampleNetwork([3, 3, 10], { activation: 'softmax' }) },
      outputs: { output: { shape: [10], activation: 'softmax' } },
    },
    {
      name: { en: 'After a Flatten', de: 'Hinter einem Flatten' },
      params: {},
      inputs: { input: exampleNetwork([3136]) },
      problems: ['needs-picture'],
    },
  ],
  text: {
    en: {
      title: 'Global pooling',
      summary: 'Turns every feature map into a single number: its mean or its largest value.',
      help: paragraphs(
        'Behind the convolutions, a network has to come from pictures to a plain row of numbers. Flatten lines up every pixel. Global pooling is shorter: it asks each feature map only how much of its pattern there was in the whole picture.',
        'From 7×7×64 come 64 numbers instead of 3,136. The Dense layer behind then needs a fraction of the weights, trains faster and is less likely to learn the training examples by heart (overfitting).',
        'The price: where the pattern was is lost. For “which thing is in the picture” that is often fine; for digits, place can matter.',
        'Try this: put it in the place of a Flatten and compare the number of weights and the accuracy.',
      ),
      keywords: [
        'GlobalAveragePooling2D',
        'GlobalMaxPooling2D',
        'global average pooling',
        'mean',
        'GAP',
        'instead of flatten',
      ],
      inputs: { input: 'Feature maps' },
      outputs: { output: 'Row of numbers' },
      params: {
        mode: {
          label: 'Keep',
          hint: 'The mean asks how much of a pattern there is in all; the largest value asks whether it occurs anywhere.',
          options: { average: 'the mean', max: 'the largest' },
        },
      },
      messages: {
        'maps-to-numbers':
          'Each of the {channels, plural, one {# feature map} other {# feature maps}} has {numbers, plural, one {# number} other {# numbers}}; one is left of each.',
      },
    },
    de: {
      title: 'Globales Pooling',
      summary: 'Macht aus jeder Merkmalskarte eine einzige Zahl: ihren Mittelwert oder ihren größten Wert.',
      help: paragraphs(
        'Hinter den Faltungen muss ein Netz von Bildern zu einer einfachen Reihe von Zahlen kommen. Flatten reiht jeden Pixel auf. Globales Pooling macht es kürzer: Es fragt jede Merkmalskarte nur, wie viel von ihrem Muster im ganzen Bild steckt.',
        'Aus 7×7×64 werden 64 Zahlen statt 3.136. Die Dense-Schicht dahinter braucht nur einen Bruchteil der Gewichte, trainiert schneller und lernt die Trainingsbeispiele nicht so leicht auswendig (Überanpassung).',
        'Der Preis: Wo das Muster war, geht verloren. Für „Was ist auf dem Bild?“ ist das oft in Ordnung; bei Ziffern kann der Ort eine Rolle spielen.',
        'Probier aus: Setze es an die Stelle eines Flatten und vergleiche die Zahl der Gewichte und die Genauigkeit.',
      ),
      keywords: [
        'GlobalAveragePooling2D',
        'GlobalMaxPooling2D',
        'Mittelwert',
        'Durchschnitt',
        'statt Flatten',
        'GAP',
      ],
      inputs: { input: 'Merkmalskarten' },
      outputs: { output: 'Reihe von Zahlen' },
      params: {
        mode: {
          label: 'Behalten',
          hint: 'Der Mittelwert fragt, wie viel von einem Muster insgesamt da ist; der größte Wert, ob es irgendwo vorkommt.',
          options: { average: 'den Mittelwert', max: 'den größten Wert' },
        },
      },
      messages: {
        'maps-to-numbers':
          'Jede der {channels, plural, one {# Merkmalskarte} other {# Merkmalskarten}} hat {numbers, plural, one {# Zahl} other {# Zahlen}}; von jeder bleibt eine.',
      },
    },
  },
})
