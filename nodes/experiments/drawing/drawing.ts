import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { grid } from '../../../src/graph/node/parameter.ts'
import { gridOf } from '../../../src/graph/values/grid.ts'

/** As many pixels as a digit of MNIST has. */
const SIDE = 28
const side = { min: SIDE, max: SIDE }
const PAPER = Array.from({ length: SIDE }, () => Array.from({ length: SIDE }, () => 0))

export const drawing = defineNode({
  type: 'drawing',
  version: 1,
  category: 'experiment',
  inputs: {},
  outputs: { output: { type: 'image' } },
  params: {
    pixels: grid({
      rows: side,
      columns: side,
      min: 0,
      max: 255,
      default: PAPER,
      editor: 'drawing',
      onCard: true,
    }),
  },
  infer: () => ({ outputs: { output: { kind: 'image', shape: [SIDE, SIDE, 1] } } }),
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ params }) => ({ output: gridOf(params.pixels) }),
  },
  examples: [
    {
      name: { en: 'Empty paper', de: 'Leeres Papier' },
      params: {},
      inputs: {},
      outputs: { output: { shape: [28, 28, 1] } },
    },
  ],
  text: {
    en: {
      title: 'Drawing',
      summary: 'Draw a small picture with the mouse or your finger.',
      help: paragraphs(
        'A pad of 28×28 pixels to draw on, as many as the handwritten digits have. Where you draw, the numbers go up to 255 (ink); elsewhere they stay 0 (paper).',
        'Wire a Filter to it and draw: you see stroke by stroke what the filter makes of it. So you find out which strokes it answers to and which leave it cold.',
        'Try this: draw a cross and let one filter find its vertical stroke and another one the horizontal stroke. Then draw a circle.',
      ),
      keywords: ['paint', 'sketch', 'pen', 'mouse', 'finger', 'digit', 'handwriting', 'picture'],
      inputs: {},
      outputs: { output: 'Picture' },
      params: { pixels: { label: 'Drawing', hint: 'Draw here. It is saved with the graph.' } },
    },
    de: {
      title: 'Zeichnung',
      summary: 'Zeichne ein kleines Bild mit der Maus oder dem Finger.',
      help: paragraphs(
        'Eine Zeichenfläche aus 28×28 Pixeln, so viele, wie auch die handgeschriebenen Ziffern haben. Wo du zeichnest, steigen die Zahlen bis 255 (Tinte); sonst bleiben sie 0 (Papier).',
        'Verbinde einen Filter damit und zeichne: Strich für Strich siehst du, was der Filter daraus macht. So findest du heraus, auf welche Striche er anspricht und welche ihn kaltlassen.',
        'Probier aus: Zeichne ein Kreuz und lass einen Filter den senkrechten Strich finden und einen zweiten den waagerechten. Zeichne dann einen Kreis.',
      ),
      keywords: ['malen', 'Skizze', 'Stift', 'Maus', 'Finger', 'Ziffer', 'Handschrift', 'Bild'],
      inputs: {},
      outputs: { output: 'Bild' },
      params: { pixels: { label: 'Zeichnung', hint: 'Zeichne hier. Sie wird mit dem Graphen gespeichert.' } },
    },
  },
})
