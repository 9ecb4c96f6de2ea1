import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { loss } from './loss.ts'

export const words: NodeWords<typeof loss> = {
  title: 'Loss',
  titles: {
    automatic: 'Loss',
    'categorical-crossentropy': 'Cross-entropy',
    'binary-crossentropy': 'Binary cross-entropy',
    'mean-squared-error': 'Mean squared error',
    'mean-absolute-error': 'Mean absolute error',
  },
  summary: 'Measures how wrong the network is; training makes this number small.',
  help: paragraphs(
    'After each batch the answers of the network are compared with the right ones. The loss sums up in one number how far they are apart; as a formula of the weights it is called the cost function. Training does nothing else but turn the weights so that this number becomes smaller.',
    'Why not simply count the mistakes? Because a count does not change when a weight is turned a tiny bit. The loss does, and so it shows which way leads down.',
    'For classes one takes cross-entropy: it asks which probability the network gave to the right class. 1 costs nothing, 0.5 a little, nearly 0 very much. Being wrong and sure of it is expensive. Categorical cross-entropy is for one output for each class (softmax), binary cross-entropy for a single output that means yes or no (sigmoid). For numbers one takes the mean squared error.',
    'Left on automatic, the loss follows from what the network puts out and what the data asks for; the trainer says which one it took and why. You do not need this node for that.',
    'Try this: train the same network with cross-entropy and with the mean squared error and compare the accuracies, not the losses: those are different units.',
  ),
  keywords: [
    'cost function',
    'error',
    'cross-entropy',
    'crossentropy',
    'MSE',
    'MAE',
    'mean squared error',
    'objective',
  ],
  inputs: {},
  outputs: { loss: 'Loss' },
  params: {
    kind: {
      label: 'Kind',
      hint: 'Which mistakes cost how much. Automatic fits nearly always.',
      options: {
        automatic: 'automatic',
        'categorical-crossentropy': 'categorical: cross-entropy for one of several classes',
        'binary-crossentropy': 'binary: cross-entropy for yes or no',
        'mean-squared-error': 'squared: mean squared error',
        'mean-absolute-error': 'absolute: mean absolute error',
      },
    },
  },
  messages: {
    'about-automatic': 'The trainer chooses the loss that fits the network’s output and says why.',
    'about-categorical-crossentropy':
      'Costs −log of the probability given to the right class: 1 costs 0, 0.5 costs 0.69, 0.01 costs 4.6.',
    'about-binary-crossentropy':
      'For one output between 0 and 1 that means yes or no: −log of the probability of the right answer.',
    'about-mean-squared-error':
      'The difference to the right number, squared: twice as far off costs four times as much.',
    'about-mean-absolute-error':
      'The plain difference to the right number: single far-off examples count less than with squares.',
  },
}
