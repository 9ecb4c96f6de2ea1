import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../en.ts'
import type { confusionMatrix } from './confusion-matrix.ts'

export const words: NodeWords<typeof confusionMatrix> = {
  title: 'Confusion matrix',
  summary: 'Shows in a table which classes the network confuses with which.',
  help: paragraphs(
    'Each row is a true class, each column an answer of the network. In cell (4, 9) stands how many fours were taken for a nine. On the diagonal are the right answers; everything else is a mistake.',
    'The accuracy alone says how many mistakes there are. The table says which: perhaps nearly all of them are fours and nines, or one class is hardly ever recognised although the accuracy looks good.',
    'In percent, every row adds up to 100: of all true fours, so many percent were called a nine. That compares classes fairly that occur unequally often.',
    'Click a cell to see the pictures behind it. Often you will find that you would have hesitated too.',
    'Try this: find the pair that is confused most, then train with these two digits only.',
  ),
  keywords: ['confusion', 'mistakes', 'errors', 'table', 'classes', 'mix up', 'true positive', 'recall'],
  inputs: { model: 'Trained model', data: 'Other data' },
  outputs: {},
  params: {
    part: partWords,
    values: {
      label: 'Numbers',
      hint: 'How many examples, or which share of each true class.',
      options: { counts: 'counts', percent: 'percent of the row' },
    },
  },
  messages: {
    'no-classes':
      'A confusion matrix compares classes, but this data asks for numbers. Use Evaluate or Predictions instead.',
  },
}
