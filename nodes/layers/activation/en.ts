import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords } from '../en.ts'
import type { activation } from './activation.ts'

export const words: NodeWords<typeof activation> = {
  title: 'Activation',
  summary: 'Passes every number through a curve, for example one that cuts off everything below zero.',
  help: paragraphs(
    'Convolution and Dense only multiply and add. However many of them follow each other, together they could still be written as one single layer. The activation in between is a curve instead of a straight line, and only that lets a deep network draw curved boundaries.',
    'ReLU turns negative numbers into 0 and leaves the others alone: simple, fast and nearly always a good choice inside a network. Sigmoid and tanh squeeze everything into a fixed range, but learn slowly in deep networks because they hardly react far away from zero.',
    'Softmax is for the end: it turns the outputs into probabilities that add up to 1.',
    'Layers with weights can carry their activation themselves. A node of its own is useful when something belongs in between, such as batch normalisation.',
    'Try this: train the same network with ReLU, with sigmoid and with none, side by side.',
  ),
  keywords: [
    'ReLU',
    'sigmoid',
    'tanh',
    'softmax',
    'ELU',
    'SELU',
    'softplus',
    'activation function',
    'nonlinearity',
  ],
  inputs: { input: 'Numbers' },
  outputs: { output: 'Result' },
  params: { activation: activationWords },
  messages: {
    'softmax-twice':
      'These numbers have already been through softmax. A second one makes all classes nearly equal; remove one of the two.',
  },
}
