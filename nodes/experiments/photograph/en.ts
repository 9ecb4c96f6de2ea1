import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { pictureWords } from '../en.ts'
import type { photograph } from './photograph.ts'

export const words: NodeWords<typeof photograph> = {
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
      label: 'Picture',
      hint: 'Which of the photographs that come with Faltwerk.',
      options: { cat: 'a cat', coffee: 'a cup of coffee' },
    },
    ...pictureWords,
  },
}
