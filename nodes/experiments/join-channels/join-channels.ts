import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { explainJoining, joinChannels as join } from '../joined-channels.ts'

const PORTS = ['red', 'green', 'blue'] as const

export const joinChannels = defineNode({
  type: 'join-channels',
  version: 1,
  category: 'experiment',
  inputs: { red: { type: 'image' }, green: { type: 'image' }, blue: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {},
  infer({ inputs }) {
    const [height, width] = inputs.red.shape
    for (const port of PORTS) {
      const { shape } = inputs[port]
      if (shape[2] !== 1) return { problems: [{ code: 'needs-grey', values: { count: shape[2] }, port }] }
      if (shape[0] !== height || shape[1] !== width)
        return {
          problems: [
            { code: 'sizes-differ', values: { first: [height, width], other: [shape[0], shape[1]] }, port },
          ],
        }
    }
    return { outputs: { output: { kind: 'image', shape: [height, width, 3] } } }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs }) => ({
      output: join([inputs.red as Grid, inputs.green as Grid, inputs.blue as Grid]),
    }),
    explain: ({ inputs }, cell) =>
      explainJoining(
        PORTS.map((port) => inputs[port] as Grid),
        PORTS,
        cell,
      ),
  },
  examples: [
    {
      name: { en: 'Three number grids', de: 'Drei Zahlengitter' },
      params: {},
      inputs: { red: exampleImage([5, 5, 1]), green: exampleImage([5, 5, 1]), blue: exampleImage([5, 5, 1]) },
      outputs: { output: { shape: [5, 5, 3] } },
    },
    {
      name: { en: 'Of different size', de: 'Verschieden groß' },
      params: {},
      inputs: { red: exampleImage([5, 5, 1]), green: exampleImage([4, 5, 1]), blue: exampleImage([5, 5, 1]) },
      problems: ['sizes-differ'],
    },
    {
      name: { en: 'A picture that is in colour already', de: 'Ein Bild, das schon Farbe hat' },
      params: {},
      inputs: { red: exampleImage([5, 5, 3]), green: exampleImage([5, 5, 1]), blue: exampleImage([5, 5, 1]) },
      problems: ['needs-grey'],
    },
  ],
  text: {
    en: {
      title: 'Join channels',
      summary: 'Makes one colour picture out of three grey ones.',
      help: paragraphs(
        'Three grey pictures of equal size are laid on top of one another: the first says how much red each pixel has, the second how much green, the third how much blue.',
        'With three number grids you can build a colour picture pixel by pixel and work out on paper how a filter with three kernels adds up the channels to one number.',
        'Try this: take a photograph apart with Colour channels, join it again with red and blue swapped, and look at the cat.',
      ),
      keywords: ['RGB', 'stack', 'merge', 'combine', 'colour', 'color', 'red', 'green', 'blue'],
      inputs: { red: 'Red', green: 'Green', blue: 'Blue' },
      outputs: { output: 'Colour picture' },
      params: {},
      messages: {
        'needs-grey': 'A grey picture with one channel is needed here, but {count} channels arrive.',
        'sizes-differ': 'The three pictures must be equally large; the first is {first}, this one {other}.',
      },
    },
    de: {
      title: 'Kanäle verbinden',
      summary: 'Macht aus drei grauen Bildern ein Farbbild.',
      help: paragraphs(
        'Drei gleich große graue Bilder werden übereinandergelegt: Das erste sagt, wie viel Rot jedes Pixel hat, das zweite, wie viel Grün, das dritte, wie viel Blau.',
        'Aus drei Zahlengittern kannst du ein Farbbild Pixel für Pixel bauen und auf Papier nachrechnen, wie ein Filter mit drei Kernels die Kanäle zu einer Zahl zusammenzählt.',
        'Probier aus: Zerlege ein Foto mit „Farbkanäle“, verbinde es wieder mit vertauschtem Rot und Blau und sieh dir die Katze an.',
      ),
      keywords: ['RGB', 'stapeln', 'zusammenfügen', 'Farbe', 'Rot', 'Grün', 'Blau'],
      inputs: { red: 'Rot', green: 'Grün', blue: 'Blau' },
      outputs: { output: 'Farbbild' },
      params: {},
      messages: {
        'needs-grey':
          'Hier wird ein graues Bild mit einem Kanal gebraucht, aber es kommen {count} Kanäle an.',
        'sizes-differ': 'Die drei Bilder müssen gleich groß sein; das erste ist {first}, dieses {other}.',
      },
    },
  },
})
