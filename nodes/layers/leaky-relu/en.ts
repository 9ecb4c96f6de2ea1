import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { leakyRelu } from './leaky-relu.ts'

export const words: NodeWords<typeof leakyRelu> = {
  title: 'Leaky ReLU',
  summary: 'Leaves positive numbers alone and lets a small part of the negative ones through.',
  help: paragraphs(
    'ReLU makes 0 of everything below zero. A neuron that only ever gets negative numbers then always says 0, its gradient is 0 too, and it never learns again: a dead neuron. Leaky ReLU multiplies negative numbers by a small slope instead, so there is always a gradient to learn from.',
    'The slope says how much comes through: 0 is ReLU, 1 lets everything pass and is no curve any more. Between 0.01 and 0.3 is usual; Keras begins with 0.3.',
    'It stands where an activation stands: behind a convolution or Dense without an activation of its own, or behind batch normalisation.',
    'Try this: make a network with ReLU that learns badly at a high learning rate, exchange ReLU for this, and compare the curves.',
  ),
  keywords: [
    'LeakyReLU',
    'leaky rectifier',
    'activation function',
    'negative slope',
    'dead neurons',
    'nonlinearity',
  ],
  inputs: { input: 'Numbers' },
  outputs: { output: 'Result' },
  params: {
    slope: {
      label: 'Slope',
      hint: 'What negative numbers are multiplied by. With 0.3, −10 becomes −3; with 0 this is ReLU.',
    },
  },
  messages: {
    'straight-line':
      'With a slope of {slope, number} negative numbers pass like positive ones, so this changes nothing. Choose a smaller slope.',
  },
}
