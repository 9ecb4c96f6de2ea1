import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { weightedSum } from './weighted-sum.ts'

export const words: NodeWords<typeof weightedSum> = {
  title: 'Weighted sum',
  summary: 'Multiplies every number that arrives by its weight and adds everything up.',
  help: paragraphs(
    'For each neuron: first number times first weight, plus second number times second weight, and so on. That sum is all a neuron works out before bias and activation. Mathematicians call it the scalar product, and for all neurons at once a matrix product.',
    'It is the first part of a Dense layer. Put Bias and Activation behind it, and you get exactly the numbers of a Dense layer with the same seed.',
    'Try this: open the results of the trained network and compare the weights with the picture of an example. Where a bright pixel meets a large weight, the sum grows.',
  ),
  keywords: ['scalar product', 'dot product', 'matrix', 'neuron', 'linear', 'from scratch', 'multiply'],
  inputs: { input: 'Row of numbers', weights: 'Weights' },
  outputs: { output: 'One sum per neuron' },
  params: {},
}
