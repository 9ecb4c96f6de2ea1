import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { channelOf, explainChannel } from '../joined-channels.ts'

export const channels = defineNode({
  type: 'channels',
  version: 1,
  category: 'experiment',
  inputs: { input: { type: 'image' } },
  outputs: { red: { type: 'image' }, green: { type: 'image' }, blue: { type: 'image' } },
  params: {},
  infer({ inputs: { input } }) {
    const [height, width, count] = input.shape
    if (count !== 3) return { problems: [{ code: 'needs-colour', values: { count }, port: 'input' }] }
    const one = { kind: 'image', shape: [height, width, 1] } as const
    return { outputs: { red: one, green: one, blue: one } }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs }) => {
      const [red, green, blue] = [0, 1, 2].map((channel) => channelOf(inputs.input as Grid, channel))
      return { red: red as Grid, green: green as Grid, blue: blue as Grid }
    },
    // Its view shows the first output.
    explain: ({ inputs }, cell) => explainChannel(inputs.input as Grid, cell, 0),
  },
  examples: [
    {
      name: { en: 'A colour photograph', de: 'Ein Farbfoto' },
      params: {},
      inputs: { input: exampleImage([240, 320, 3]) },
      outputs: { red: { shape: [240, 320, 1] }, blue: { shape: [240, 320, 1] } },
    },
    {
      name: { en: 'A grey picture', de: 'Ein graues Bild' },
      params: {},
      inputs: { input: exampleImage([28, 28, 1]) },
      problems: ['needs-colour'],
    },
  ],
  text: {
    en: {
      title: 'Colour channels',
      summary: 'Takes a colour picture apart into red, green and blue.',
      help: paragraphs(
        'A colour picture is three pictures on top of one another: how much red, how much green and how much blue each pixel has. They are called channels. Here each comes out by itself, as a grey picture: bright where there is much of its colour.',
        'White has much of all three, black has none. Yellow has red and green but hardly any blue.',
        'A filter of a convolutional network has a kernel of its own for every channel and adds up the results. Here you can watch that: filter the three channels one by one and add them up again with Add pictures.',
        'Try this: which channel is brightest in the fur of the cat, and why?',
      ),
      keywords: ['RGB', 'red', 'green', 'blue', 'split', 'colour', 'color'],
      inputs: { input: 'Colour picture' },
      outputs: { red: 'Red', green: 'Green', blue: 'Blue' },
      params: {},
      messages: {
        'needs-colour':
          'Only a picture in colour has three channels; this one has {count, plural, one {a single one} other {#}}. Switch on colour at its source.',
      },
    },
    de: {
      title: 'Farbkanäle',
      summary: 'Zerlegt ein Farbbild in Rot, Grün und Blau.',
      help: paragraphs(
        'Ein Farbbild sind drei Bilder übereinander: wie viel Rot, wie viel Grün und wie viel Blau jedes Pixel hat. Sie heißen Kanäle. Hier kommt jeder für sich heraus, als graues Bild: hell, wo viel von seiner Farbe ist.',
        'Weiß hat von allen dreien viel, Schwarz hat keines. Gelb hat Rot und Grün, aber kaum Blau.',
        'Ein Filter eines Faltungsnetzes hat für jeden Kanal einen eigenen Kernel und zählt die Ergebnisse zusammen. Hier kannst du dabei zusehen: Filtere die drei Kanäle einzeln und zähle sie mit „Bilder addieren“ wieder zusammen.',
        'Probier aus: Welcher Kanal ist im Fell der Katze am hellsten, und warum?',
      ),
      keywords: ['RGB', 'Rot', 'Grün', 'Blau', 'zerlegen', 'Farbe'],
      inputs: { input: 'Farbbild' },
      outputs: { red: 'Rot', green: 'Grün', blue: 'Blau' },
      params: {},
      messages: {
        'needs-colour':
          'Nur ein Bild in Farbe hat drei Kanäle; dieses hat {count, plural, one {einen einzigen} other {#}}. Schalte an seiner Quelle die Farbe ein.',
      },
    },
  },
})
