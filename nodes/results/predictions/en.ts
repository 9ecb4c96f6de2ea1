import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../en.ts'
import type { predictions } from './predictions.ts'

export const words: NodeWords<typeof predictions> = {
  title: 'Predictions',
  titles: { wrong: 'Wrong predictions', right: 'Right predictions', all: 'Predictions' },
  summary: 'Shows single examples with what the network says about them and how sure it is.',
  help: paragraphs(
    'For every example the network puts out a probability for each class. The class with the highest one is its answer. Here you see the picture, the answer, the right class and how the probabilities are spread.',
    'The wrong ones teach the most: is the picture unclear, is something cut off, does it look like another class? Or is the network blind to something that you see at once?',
    'Be careful with “sure”: a network can give 99 % to a wrong answer. It is only sure compared with the classes it knows; show it a letter, and it will call it a digit.',
    'Try this: the wrong ones come first of which the network was surest. Look at the first ten.',
  ),
  keywords: ['predict', 'examples', 'answers', 'probabilities', 'wrong', 'right', 'mistakes', 'images'],
  inputs: { model: 'Trained model', data: 'Other data' },
  outputs: {},
  params: {
    part: partWords,
    which: {
      label: 'Show',
      hint: 'Which examples are shown.',
      options: { wrong: 'wrong ones', right: 'right ones', all: 'all' },
    },
    order: {
      label: 'Order',
      hint: 'How sure is the probability the network gave to its own answer.',
      options: { given: 'as in the data', surest: 'surest first', 'least-sure': 'least sure first' },
    },
  },
  messages: {
    'neither-right-nor-wrong': 'Predicted numbers are never simply right or wrong, so all are shown.',
  },
}
