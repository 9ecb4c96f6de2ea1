import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { initializerWords } from '../en.ts'
import type { weights } from './weights.ts'

export const words: NodeWords<typeof weights> = {
  title: 'Weights',
  summary: 'The numbers by which neurons multiply what arrives: what a network learns.',
  help: paragraphs(
    'A weight says how much one input counts for one neuron. A large one lets it count a lot, one near 0 hardly at all, a negative one lets it speak against. Each neuron has as many weights as numbers arrive.',
    'Wire the weights to a Weighted sum. Together with Bias and Activation that is a Dense layer, taken apart so that you can see its parts.',
    'Before training the weights are random. Choosing these first numbers is called weight initialisation: too large, and the neurons overshoot; too small, and hardly anything gets through. Training changes each of them a little after every batch, in the direction that makes the loss smaller.',
    'Try this: let all weights begin with 0 and train a network with a hidden layer. Its neurons all stay alike, because each of them gets the same correction.',
  ),
  keywords: ['parameters', 'matrix', 'neuron', 'initialisation', 'initializer', 'from scratch'],
  inputs: {},
  outputs: { weights: 'Weights' },
  params: {
    units: {
      label: 'Neurons',
      hint: 'How many neurons get weights of their own, and so how many sums come out.',
    },
    ...initializerWords,
  },
}
