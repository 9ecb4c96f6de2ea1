import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { drawing } from './drawing.ts'

export const words: NodeWords<typeof drawing> = {
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
}
