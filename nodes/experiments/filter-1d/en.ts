import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../../layers/en.ts'
import type { filter1d } from './filter-1d.ts'

export const words: NodeWords<typeof filter1d> = {
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
    padding: windowWords.padding,
  },
}
