import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import { choice, grid, integer } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PADDINGS, type Padding } from '../../layers/window.ts'
import { WINDOW_TEXT } from '../../layers/window-text.ts'
import { correlate, explainCorrelation, type Kernel } from '../correlate.ts'
import { slideLiveWindow } from '../slide-window.ts'

interface Params {
  readonly kernel: Kernel
  readonly stride: number
  readonly padding: Padding
}

function filterOf({ kernel, stride, padding }: Params) {
  return { kernels: { each: kernel }, stride: [1, stride] as const, padding, divisor: 1, bias: 0 }
}

export const filter1d = defineNode({
  type: 'filter-1d',
  version: 1,
  category: 'experiment',
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {
    kernel: grid({
      rows: { min: 1, max: 1 },
      columns: { min: 1, max: 9 },
      min: -1000,
      max: 1000,
      default: [[1, 0, -1]],
      onCard: true,
    }),
    stride: integer({ min: 1, max: 8, default: 1 }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ inputs: { input }, params: { kernel, stride, padding } }) {
    const size = [1, kernel[0]?.length ?? 0] as const
    const slid = slideLiveWindow(input.shape, { size, stride: [1, stride], padding }, 'kernel')
    if ('problem' in slid) return { problems: [slid.problem] }
    return {
      outputs: { output: { kind: 'image', shape: [...slid.places, input.shape[2]] } },
      problems: slid.warnings,
      facts: slid.facts,
    }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: correlate(inputs.input as Grid, filterOf(params)) }),
    explain: ({ inputs, params }, cell) => explainCorrelation(inputs.input as Grid, filterOf(params), cell),
  },
  examples: [
    {
      name: { en: 'A row of seven pixels', de: 'Eine Zeile aus sieben Pixeln' },
      params: {},
      inputs: { input: exampleImage([1, 7, 1]) },
      outputs: { output: { shape: [1, 5, 1] } },
    },
    {
      name: { en: 'Every row of a picture, with a border', de: 'Jede Zeile eines Bildes, mit Rand' },
      params: { kernel: [[1, 1, 1, 1, 1]], padding: 'same' },
      inputs: { input: exampleImage([28, 28, 1]) },
      outputs: { output: { shape: [28, 28, 1] } },
    },
    {
      name: { en: 'Longer than the row', de: 'Länger als die Zeile' },
      params: {},
      inputs: { input: exampleImage([1, 2, 1]) },
      problems: ['live-window-too-large'],
    },
  ],
  text: {
    en: {
      title: 'Filter for a row (1-D)',
      summary: 'Slides a short row of numbers over a row of pixels.',
      help: paragraphs(
        'The simplest convolution there is: a filter of a few numbers lies on equally many pixels of a row. Each number is multiplied with the pixel under it, the products are added up, and the filter moves on by one.',
        'The filter 1 0 −1 looks for changes. Where bright (1) turns to dark (0) it gives 1, where dark turns to bright −1, and where both ends are alike 0. So seven pixels become five numbers that say where something changes.',
        'A convolution over pictures works just the same, only with a table in place of the row. If a picture arrives here, the filter slides over each of its rows.',
        'Try this: with 1 1 0 1 0 0 1, work out the five results on paper, then point at them to compare every product. What does the filter 1 1 1 do? Which one finds a single dark pixel?',
      ),
      keywords: ['kernel', 'convolution', '1-D', 'Conv1D', 'row', 'edge', 'sliding window'],
      inputs: { input: 'Row of numbers' },
      outputs: { output: 'Filtered row' },
      params: {
        kernel: { label: 'Numbers', hint: 'The numbers that the pixels are multiplied with, up to nine.' },
        stride: { label: 'Stride', hint: 'How many pixels the filter moves on at each step.' },
        padding: WINDOW_TEXT.en.padding,
      },
    },
    de: {
      title: 'Filter für eine Zeile (1-D)',
      summary: 'Schiebt eine kurze Reihe von Zahlen über eine Zeile aus Pixeln.',
      help: paragraphs(
        'Die einfachste Faltung, die es gibt: Ein Filter aus ein paar Zahlen liegt auf ebenso vielen Pixeln einer Zeile. Jede Zahl wird mit dem Pixel darunter malgenommen, die Produkte werden zusammengezählt, und der Filter rückt um eins weiter.',
        'Der Filter 1 0 −1 sucht Änderungen. Wo hell (1) zu dunkel (0) wird, gibt er 1, wo dunkel zu hell wird −1, und wo beide Enden gleich sind 0. So werden aus sieben Pixeln fünf Zahlen, die sagen, wo sich etwas ändert.',
        'Eine Faltung über Bilder geht genauso, nur mit einer Tabelle statt der Reihe. Kommt hier ein Bild an, gleitet der Filter über jede seiner Zeilen.',
        'Probier aus: Rechne zu 1 1 0 1 0 0 1 die fünf Ergebnisse auf Papier aus, dann zeig auf sie und vergleiche jedes Produkt. Was macht der Filter 1 1 1? Welcher findet ein einzelnes dunkles Pixel?',
      ),
      keywords: ['Kernel', 'Faltung', 'Convolution', '1-D', 'Conv1D', 'Zeile', 'Kante'],
      inputs: { input: 'Zeile aus Zahlen' },
      outputs: { output: 'Gefilterte Zeile' },
      params: {
        kernel: { label: 'Zahlen', hint: 'Die Zahlen, mit denen die Pixel malgenommen werden, bis zu neun.' },
        stride: {
          label: 'Schrittweite',
          hint: 'Um wie viele Pixel der Filter bei jedem Schritt weiterrückt.',
        },
        padding: WINDOW_TEXT.de.padding,
      },
    },
  },
})
