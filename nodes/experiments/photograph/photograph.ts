import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PHOTOGRAPH_SIZE, PHOTOGRAPHS } from '../../../src/graph/values/photographs.ts'
import { developPicture, PICTURE_PARAMETERS, PICTURE_TEXT, pictureShape } from '../picture-parameters.ts'

export const photograph = defineNode({
  type: 'photograph',
  version: 1,
  category: 'experiment',
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    name: choice({ options: PHOTOGRAPHS, default: 'cat', onCard: true }),
    ...PICTURE_PARAMETERS,
  },
  infer: ({ params }) => ({
    outputs: { output: { kind: 'image', shape: pictureShape(PHOTOGRAPH_SIZE, params) } },
  }),
  plan: {
    kind: 'live',
    shows: 'image',
    source: ({ name }) => ({ kind: 'photograph', name }),
    compute: ({ inputs, params }) => ({ output: developPicture(inputs.source as Grid, params) }),
  },
  examples: [
    {
      name: { en: 'The cat in grey', de: 'Die Katze in Grau' },
      params: {},
      inputs: {},
      outputs: { output: { shape: [240, 320, 1] } },
    },
    {
      name: { en: 'Small and in colour', de: 'Klein und in Farbe' },
      params: { name: 'coffee', colour: true, shrink: 8 },
      inputs: {},
      outputs: { output: { shape: [30, 40, 3] } },
    },
  ],
  text: {
    en: {
      title: 'Photograph',
      summary: 'A photograph to try filters on.',
      help: paragraphs(
        'Two photographs come with Faltwerk: a cat, with fine fur and clear eyes, and a cup of coffee, with round edges and the grain of wood. For a computer each is a table of numbers from 0 (black) to 255 (white), 240 rows of 320 pixels.',
        'Wire a Filter to it to see what a single filter makes of a real picture. A convolutional network works with just such filters, only that it finds their numbers by training.',
        'In grey there is one number for each pixel. In colour there are three tables on top of one another, called channels: red, green and blue.',
        'Try this: shrink the picture by 8 and look at its numbers. Where is the dark of the eye, and what numbers stand there?',
      ),
      keywords: ['image', 'picture', 'photo', 'cat', 'coffee', 'pixels', 'example picture'],
      inputs: {},
      outputs: { output: 'Picture' },
      params: {
        name: {
          label: 'Photograph',
          hint: 'Which of the photographs that come with Faltwerk.',
          options: { cat: 'a cat', coffee: 'a cup of coffee' },
        },
        ...PICTURE_TEXT.en,
      },
    },
    de: {
      title: 'Foto',
      summary: 'Ein Foto, an dem du Filter ausprobierst.',
      help: paragraphs(
        'Zwei Fotos bringt Faltwerk mit: eine Katze mit feinem Fell und klaren Augen und eine Tasse Kaffee mit runden Kanten und gemasertem Holz. Für den Computer ist jedes eine Tabelle aus Zahlen von 0 (schwarz) bis 255 (weiß), 240 Zeilen mit je 320 Pixeln.',
        'Verbinde einen Filter damit und sieh, was ein einzelner Filter aus einem echten Bild macht. Genau mit solchen Filtern arbeitet ein Faltungsnetz, nur dass es ihre Zahlen durch Training findet.',
        'In Grau gehört zu jedem Pixel eine Zahl. In Farbe liegen drei Tabellen übereinander, die Kanäle: Rot, Grün und Blau.',
        'Probier aus: Verkleinere das Bild um 8 und sieh dir seine Zahlen an. Wo ist das Dunkle im Auge, und welche Zahlen stehen dort?',
      ),
      keywords: ['Bild', 'Foto', 'Katze', 'Kaffee', 'Pixel', 'Beispielbild'],
      inputs: {},
      outputs: { output: 'Bild' },
      params: {
        name: {
          label: 'Foto',
          hint: 'Welches der Fotos, die Faltwerk mitbringt.',
          options: { cat: 'eine Katze', coffee: 'eine Tasse Kaffee' },
        },
        ...PICTURE_TEXT.de,
      },
    },
  },
})
