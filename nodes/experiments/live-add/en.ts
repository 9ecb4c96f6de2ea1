import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { liveAdd } from './live-add.ts'

export const words: NodeWords<typeof liveAdd> = {
  title: 'Add pictures',
  summary: 'Adds up pictures of equal size, pixel by pixel.',
  help: paragraphs(
    'Each number of the result is the sum of the numbers at the same place in all pictures that arrive.',
    'A filter of a convolutional network does this at its end: it filters every channel with a kernel of its own and adds up the results. Built out of parts, that is three filters and an addition; a Filter set to “add up” does the same in one go.',
    'Try this: build both side by side and compare the numbers. They are equal.',
  ),
  keywords: ['sum', 'plus', 'channels', 'combine', 'addition'],
  inputs: { input: 'Pictures' },
  outputs: { output: 'Sum' },
  params: {},
  messages: {
    'nothing-to-add': 'Nothing arrives here yet. Wire at least one picture to it.',
    'shapes-differ': 'Only pictures of equal size can be added; here {first} and {other} arrive.',
  },
}
