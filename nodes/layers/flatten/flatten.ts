import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode, type LayerConfig } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { inferLayer } from '../infer-layer.ts'

export const flatten = defineNode({
  type: 'flatten',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input } }) {
    const { shape, activation, setBy } = input
    const count = sizeOf(shape)
    // Softmax is taken over the channels: more than one pixel gives more than one set of probabilities.
    const oneSet = activation !== 'softmax' || count === shape.at(-1)
    const flat = shape.length === 1
    return inferLayer(node, [input], {
      shape: [count],
      activation: oneSet ? activation : 'linear',
      setBy: flat ? setBy : oneSet ? { activation: setBy?.activation } : undefined,
      warnings: flat ? [{ code: 'already-flat', severity: 'warning', values: { count } }] : [],
      facts: flat ? [] : [{ code: 'lined-up', values: { shape, product: shape.join('·'), count } }],
    })
  },
  plan: {
    kind: 'layer',
    // tfjs's Flatten refuses a row of numbers that Keras's lets through; Reshape does the same in both.
    layer: ({ inputs: { input } }): LayerConfig =>
      input.shape.length === 1
        ? { class_name: 'Reshape', config: { target_shape: input.shape } }
        : { class_name: 'Flatten', config: { data_format: 'channels_last' } },
  },
  examples: [
    {
      name: { en: 'From feature maps to a row', de: 'Von Merkmalskarten zur Reihe' },
      params: {},
      inputs: { input: exampleNetwork([13, 13, 16], { activation: 'relu' }) },
      outputs: { output: { shape: [2704], activation: 'relu' } },
      weights: 0,
    },
    {
      name: { en: 'A digit without convolution', de: 'Eine Ziffer ohne Faltung' },
      params: {},
      inputs: { input: exampleNetwork() },
      outputs: { output: { shape: [784] } },
    },
    {
      name: { en: 'One pixel of probabilities', de: 'Ein Pixel voller Wahrscheinlichkeiten' },
      params: {},
      inputs: { input: exampleNetwork([1, 1, 10], { activation: 'softmax' }) },
      outputs: { output: { shape: [10], activation: 'softmax' } },
    },
    {
      name: { en: 'Already flat', de: 'Schon flach' },
      params: {},
      inputs: { input: exampleNetwork([128]) },
      outputs: { output: { shape: [128] } },
      problems: ['already-flat'],
    },
  ],
  text: {
    en: {
      title: 'Flatten',
      summary: 'Lines up all numbers of a picture in one long row.',
      help: paragraphs(
        'A Dense layer needs a plain row of numbers, but convolutions and pooling put out pictures with several channels. Flatten stands in between and lines them up: pixel by pixel, row by row, with all channels of a pixel side by side.',
        'No number is changed and nothing is learned. Only the arrangement is lost: the row no longer knows which pixels were neighbours. That is why Flatten comes after the layers that need the picture.',
        'The row quickly becomes long: 26×26×32 gives 21,632 numbers, and each unit of the Dense layer behind has a weight for every one of them.',
        'Try this: put a pooling before it and watch the weights of the Dense layer shrink. Or take global pooling instead.',
      ),
      keywords: ['flat', 'vector', 'row', 'line up', 'reshape', 'unroll'],
      inputs: { input: 'Picture' },
      outputs: { output: 'Row of numbers' },
      params: {},
      messages: {
        'already-flat':
          'What arrives is already a flat row of {count, plural, one {# number} other {# numbers}}. This Flatten changes nothing and can be removed.',
        'lined-up': '{shape} lined up: {product} = {count, number}',
      },
    },
    de: {
      title: 'Flach machen (Flatten)',
      summary: 'Reiht alle Zahlen eines Bildes zu einer langen Reihe auf.',
      help: paragraphs(
        'Eine Dense-Schicht braucht eine einfache Reihe von Zahlen, aber Faltungen und Pooling geben Bilder mit mehreren Kanälen aus. Flatten steht dazwischen und reiht sie auf: Pixel für Pixel, Zeile für Zeile, alle Kanäle eines Pixels nebeneinander.',
        'Keine Zahl ändert sich, gelernt wird nichts. Nur die Anordnung geht verloren: Die Reihe weiß nicht mehr, welche Pixel Nachbarn waren. Darum kommt Flatten hinter den Schichten, die das Bild brauchen.',
        'Die Reihe wird schnell lang: Aus 26×26×32 werden 21.632 Zahlen, und jede Einheit der Dense-Schicht dahinter hat für jede davon ein Gewicht.',
        'Probier aus: Setze ein Pooling davor und sieh zu, wie die Gewichte der Dense-Schicht schrumpfen. Oder nimm stattdessen globales Pooling.',
      ),
      keywords: ['flach', 'Vektor', 'aufreihen', 'Reihe', 'plätten', 'Reshape'],
      inputs: { input: 'Bild' },
      outputs: { output: 'Reihe von Zahlen' },
      params: {},
      messages: {
        'already-flat':
          'Hier kommt schon eine flache Reihe von {count, plural, one {# Zahl} other {# Zahlen}} an. Dieses Flatten ändert nichts und kann weg.',
        'lined-up': '{shape} aufgereiht: {product} = {count, number}',
      },
    },
  },
})
