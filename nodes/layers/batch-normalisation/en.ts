import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { batchNormalisation } from './batch-normalisation.ts'

export const words: NodeWords<typeof batchNormalisation> = {
  title: 'Batch normalisation',
  summary: 'Brings the numbers between two layers back into a good range, channel by channel.',
  help: paragraphs(
    'During training the numbers between two layers keep drifting: they grow, shrink or all move to one side, and the layer behind has to run after them. Batch normalisation takes a batch of examples, subtracts the mean of every channel and divides by how far the numbers spread.',
    'So that nothing is lost, each channel then gets two weights that training may change: one to stretch, one to shift. Networks with batch normalisation usually learn in fewer epochs and take higher learning rates.',
    'When the network is used, there is no batch to compare with. For that the layer keeps a moving average of mean and spread for each channel. These numbers are counted with the weights, but training does not change them by gradient.',
    'It works badly with very small batches, because the mean of four examples says little.',
    'Try this: train the same network with and without it and compare the first two epochs.',
  ),
  keywords: ['BatchNormalization', 'batch norm', 'BN', 'normalise', 'normalize', 'mean', 'variance'],
  inputs: { input: 'Numbers' },
  outputs: { output: 'Normalised numbers' },
  params: {
    momentum: {
      label: 'Memory of the average',
      hint: 'How slowly the kept mean and spread follow the batches (Keras: momentum). 0.99 looks back over roughly a hundred batches; with few batches, 0.9 is better.',
    },
    epsilon: {
      label: 'Epsilon',
      hint: 'A tiny number added to the spread so that nothing is ever divided by zero.',
    },
    scale: {
      label: 'Stretch',
      hint: 'One weight for each channel that multiplies the result (Keras: scale, gamma).',
    },
    centre: {
      label: 'Shift',
      hint: 'One weight for each channel that is added to the result (Keras: center, beta).',
    },
  },
  messages: {
    'trained-and-kept':
      '{channels, plural, one {# channel} other {# channels}}: {trained, plural, one {# weight is} other {# weights are}} trained, {kept, plural, one {# average is} other {# averages are}} only kept.',
  },
}
