import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { dropout } from './dropout.ts'

export const words: NodeWords<typeof dropout> = {
  title: 'Dropout',
  summary:
    'Switches off a random share of the numbers during training, so that the network learns nothing by heart.',
  help: paragraphs(
    'In every training step other numbers are set to 0, as if those neurons were absent. The remaining ones are made a little larger so that the sum stays about the same. When the network is tested or used, all of them are there again.',
    'No neuron can rely on a particular other one being present. The network has to know things in several ways, and learns the training examples less by heart. That is the best-known remedy for overfitting.',
    'You recognise overfitting in the curves: the training accuracy keeps rising while the validation accuracy stands still or falls.',
    'With dropout the training accuracy is often lower than the validation accuracy. That is no mistake: only training has to do with gaps.',
    'Try this: train once without and once with 0.5, on few examples, and compare the two pairs of curves.',
  ),
  keywords: ['regularisation', 'regularization', 'overfitting', 'random', 'switch off', 'rate'],
  inputs: { input: 'Numbers' },
  outputs: { output: 'Numbers with gaps' },
  params: {
    rate: {
      label: 'Share switched off',
      hint: '0.2 switches off every fifth number at random. Usual are 0.2 to 0.5; 0 does nothing.',
    },
  },
  messages: {
    'rate-high':
      '{rate, number, percent} of the numbers are switched off; hardly anything is left to learn from. Usual are 20% to 50%.',
    'drops-probabilities':
      'Dropout here switches off finished probabilities, even the right one. Put it before the last layer.',
  },
}
