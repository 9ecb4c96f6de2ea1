import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { flatten } from './flatten.ts'

export const words: NodeWords<typeof flatten> = {
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
}
