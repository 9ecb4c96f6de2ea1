import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { example } from './example.ts'

export const words: NodeWords<typeof example> = {
  title: 'Example',
  summary: 'Takes a single example out of the data, to experiment with it.',
  help: paragraphs(
    'Wire data to it, digits for instance, and choose which example you want. It comes out as a picture that you can filter and look at without training anything.',
    'It shows the example as it is at this place: behind a Scale its numbers are small, in front of it they are large.',
    'Try this: wire the same filter you would like a network to find to a digit. Does it find the strokes that make a 7 a 7?',
  ),
  keywords: ['sample', 'single', 'picture', 'image', 'digit', 'pick', 'data'],
  inputs: { data: 'Examples' },
  outputs: { output: 'Picture' },
  params: {
    part: {
      label: 'Part',
      hint: 'Which part of the data the example comes from.',
      options: { train: 'training', validation: 'validation', test: 'test' },
    },
    index: { label: 'Number', hint: 'Which example; the first one has the number 0.' },
  },
  messages: {
    'part-empty': 'This part of the data is empty. Choose another part.',
    'past-the-end': 'There is no example number {index}; the last one of this part has the number {last}.',
  },
}
