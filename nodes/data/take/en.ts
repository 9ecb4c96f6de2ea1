import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { chosenPartsWords } from '../en.ts'
import type { take } from './take.ts'

export const words: NodeWords<typeof take> = {
  title: 'Take',
  summary: 'Keeps the first examples and leaves the others out.',
  help: paragraphs(
    'Takes so many examples from the beginning of each part, in the order they arrive. A part that has no more than that stays whole.',
    'One takes few examples to try something out quickly, or to see how a network gets on that has seen little: it then learns its examples by heart instead of the rule (overfitting).',
    'If the data is sorted, the first examples are all alike. Put a Shuffle before it.',
    'Try this: let the network train with 100, 500 and 2,000 examples, and compare training and validation accuracy. With which number do the two lie farthest apart?',
  ),
  keywords: ['first', 'head', 'limit', 'subset', 'fewer examples', 'sample', 'count'],
  inputs: { data: 'Examples' },
  outputs: { data: 'The first examples' },
  params: {
    count: {
      label: 'How many',
      hint: 'So many examples stay. Where there are no more than that, all stay.',
    },
    parts: {
      label: 'Of',
      hint: 'Which part becomes smaller; the others stay as they are.',
      options: chosenPartsWords,
    },
  },
  messages: {
    'takes-all':
      'There are at most {most, number} examples, so the first {count, number} are all of them and this node changes nothing. Choose a smaller number.',
  },
}
