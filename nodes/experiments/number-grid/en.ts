import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { numberGrid } from './number-grid.ts'

export const words: NodeWords<typeof numberGrid> = {
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
}
