import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, grid } from '../../../src/graph/node/parameter.ts'
import { gridOf } from '../../../src/graph/values/grid.ts'
import { NUMBER_PICTURE_NAMES, NUMBER_PICTURES, type NumberPicture } from './number-pictures.ts'

const side = { min: 1, max: 16 }

export const numberGrid = defineNode({
  type: 'number-grid',
  version: 1,
  category: 'experiment',
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    preset: choice({ options: NUMBER_PICTURE_NAMES, default: 'block', resets: ['values'] }),
    values: grid({
      rows: side,
      columns: side,
      min: -9999,
      max: 9999,
      default: ({ preset }) => NUMBER_PICTURES[preset as NumberPicture],
      onCard: true,
    }),
  },
  infer: ({ params: { values } }) => ({
    outputs: { output: { kind: 'image', shape: [values.length, values[0]?.length ?? 1, 1] } },
  }),
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ params }) => ({ output: gridOf(params.values) }),
  },
  examples: [
    {
      name: { en: 'A dark block', de: 'Ein dunkler Block' },
      params: {},
      inputs: {},
      outputs: { output: { shape: [5, 5, 1] } },
    },
    {
      name: { en: 'A row of seven pixels', de: 'Eine Zeile aus sieben Pixeln' },
      params: { preset: 'row' },
      inputs: {},
      outputs: { output: { shape: [1, 7, 1] } },
    },
    {
      name: { en: 'Numbers of one’s own', de: 'Eigene Zahlen' },
      params: {
        values: [
          [0, 50],
          [100, 150],
          [200, 250],
        ],
      },
      inputs: {},
      outputs: { output: { shape: [3, 2, 1] } },
    },
  ],
  text: {
    en: {
      title: 'Number grid',
      summary: 'A tiny picture whose pixels you type as numbers.',
      help: paragraphs(
        'For a computer a picture is nothing but a table of numbers, one for each pixel. Here you write the table yourself: 1 for bright and 0 for dark, or whatever you like. Small as it is, you can check on paper what a filter makes of it.',
        'Choose one of the pictures or type numbers of your own. Rows and columns can be added and taken away; a table copied from a spreadsheet can be pasted.',
        'The block is there three times, each time one pixel further right. Filter all three and compare: the results differ a lot, though the pictures are nearly the same. Put pooling behind the filters, and see what becomes of the difference.',
        'Try this: draw a letter out of ones and zeros and let a filter look for its vertical strokes.',
      ),
      keywords: ['matrix', 'table', 'pixels', 'numbers', 'input', 'typed', 'picture'],
      inputs: {},
      outputs: { output: 'Picture' },
      params: {
        preset: {
          label: 'Picture',
          hint: 'Small pictures to calculate with. Choosing one puts its numbers in.',
          options: {
            row: 'a row of pixels',
            block: 'a block',
            'block-right-1': 'the block, 1 pixel to the right',
            'block-right-2': 'the block, 2 pixels to the right',
            line: 'a line across',
            diagonal: 'a diagonal',
          },
        },
        values: { label: 'Numbers', hint: 'One number for each pixel, up to 16 rows of 16.' },
      },
    },
    de: {
      title: 'Zahlengitter',
      summary: 'Ein winziges Bild, dessen Pixel du als Zahlen eintippst.',
      help: paragraphs(
        'Für den Computer ist ein Bild nichts als eine Tabelle aus Zahlen, eine für jedes Pixel. Hier schreibst du die Tabelle selbst: 1 für hell und 0 für dunkel, oder was du willst. So klein, wie es ist, kannst du auf Papier nachrechnen, was ein Filter daraus macht.',
        'Wähle eines der Bilder oder tippe eigene Zahlen. Zeilen und Spalten lassen sich hinzufügen und wegnehmen; eine kopierte Tabelle aus einer Tabellenkalkulation lässt sich einfügen.',
        'Den Block gibt es dreimal, jedes Mal ein Pixel weiter rechts. Filtere alle drei und vergleiche: Die Ergebnisse unterscheiden sich stark, obwohl die Bilder fast gleich sind. Setze Pooling hinter die Filter und sieh, was aus dem Unterschied wird.',
        'Probier aus: Zeichne einen Buchstaben aus Einsen und Nullen und lass einen Filter seine senkrechten Striche suchen.',
      ),
      keywords: ['Matrix', 'Tabelle', 'Pixel', 'Zahlen', 'Eingabe', 'Bild'],
      inputs: {},
      outputs: { output: 'Bild' },
      params: {
        preset: {
          label: 'Bild',
          hint: 'Kleine Bilder zum Rechnen. Wählst du eines, stehen seine Zahlen da.',
          options: {
            row: 'eine Zeile aus Pixeln',
            block: 'ein Block',
            'block-right-1': 'der Block, 1 Pixel nach rechts',
            'block-right-2': 'der Block, 2 Pixel nach rechts',
            line: 'eine Linie quer',
            diagonal: 'eine Diagonale',
          },
        },
        values: { label: 'Zahlen', hint: 'Eine Zahl für jedes Pixel, bis zu 16 Zeilen mit je 16.' },
      },
    },
  },
})
