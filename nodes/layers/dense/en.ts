import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords } from '../en.ts'
import type { dense } from './dense.ts'

export const words: NodeWords<typeof dense> = {
  title: 'Dense',
  summary: 'A layer of neurons, each wired to every number that arrives.',
  help: paragraphs(
    'Each unit is an artificial neuron. It multiplies every number that arrives by a weight of its own, adds everything up, adds its bias and passes the sum through the activation. The result is one output number per unit.',
    'Because every unit sees everything, a Dense layer can weigh up all features against each other: a loop above and a stroke below speak for a 9. That makes it the usual end of a network. The last Dense layer has one unit for each class and softmax, so that its outputs are probabilities.',
    'The price is the number of weights: inputs times units. On raw pictures that is a lot, and neighbouring pixels mean nothing to it. That is why convolutions come first.',
    'Layers between input and output are called hidden layers. More units can learn more complicated connections, but also learn the training examples by heart (overfitting).',
    'Try this: change the units from 128 to 16 and back. How much accuracy does it cost, how many weights does it save? What happens without the activation?',
  ),
  keywords: [
    'fully connected',
    'neuron',
    'perceptron',
    'hidden layer',
    'output layer',
    'linear',
    'units',
    'weights',
  ],
  inputs: { input: 'Row of numbers' },
  outputs: { output: 'One number per unit' },
  params: {
    units: {
      label: 'Units',
      hint: 'How many neurons the layer has, and so how many numbers it puts out. In the last layer: one for each class.',
    },
    activation: activationWords,
    bias: {
      label: 'Bias',
      hint: 'One more weight for each unit, added to its sum. It shifts the point from which on the unit answers.',
    },
    ...initializerWords,
  },
  messages: {
    'softmax-of-one':
      'Softmax makes its outputs add up to 1, so a single unit always gives 1. Choose sigmoid, or one unit for each class.',
  },
}
