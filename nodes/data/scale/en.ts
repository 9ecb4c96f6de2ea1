import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { scale } from './scale.ts'

export const words: NodeWords<typeof scale> = {
  title: 'Scale',
  summary: 'Brings the numbers of the examples into a range in which networks learn well.',
  help: paragraphs(
    'Pixels are stored as numbers from 0 to 255. With numbers that large every step of training overshoots: the loss jumps about or stands still. With numbers around 1 the same network learns calmly. That is why nearly every recipe begins with “/255”.',
    'Divide turns 0…255 into 0…1. Standardise subtracts the mean of all training pixels and divides by how far they spread; afterwards the mean is 0 and the spread 1. Mean and spread come from the training part alone, so that nothing of the test part leaks into training. In a table every column gets its own mean and spread: a weight in pounds is a thousand times a number of cylinders and would drown it.',
    'The pictures look the same to you afterwards; only the numbers behind them have changed.',
    'Try this: train the same network once with “none” and once with “divide”, side by side, with the optimizer SGD.',
  ),
  keywords: [
    'normalise',
    'normalize',
    'standardise',
    'divide',
    '/255',
    'preprocessing',
    'rescale',
    'range',
    'z-score',
  ],
  inputs: { data: 'Examples' },
  outputs: { data: 'Scaled examples' },
  params: {
    mode: {
      label: 'How',
      hint: 'Dividing is enough for pictures. Standardising also suits numbers of different kinds.',
      options: {
        divide: 'divide',
        standardise: 'standardise: mean 0, spread 1',
        none: 'leave as it is',
      },
    },
    by: { label: 'Divide by', hint: '255 turns pixels from 0…255 into numbers from 0 to 1.' },
    per: {
      label: 'Mean and spread of',
      hint: 'Columns of a table are of different kinds, so each needs its own. The pixels of pictures are all of one kind.',
      options: {
        automatic: 'what suits the data',
        all: 'all numbers together',
        column: 'each number of an example by itself',
      },
    },
  },
  messages: {
    'too-faint':
      'These numbers are at most {largest, number}; divided by {by, number} they become so small that the network can hardly tell the examples apart. Leave them as they are.',
    'too-faint-table':
      'These numbers are at most {largest, number}; divided by {by, number} they become so small that the network can hardly tell the examples apart. Standardise them instead.',
    'columns-standardised':
      'Afterwards each column has the mean 0 and the spread 1 over the training examples.',
    'range-divided':
      'Numbers from {min, number} to {max, number} become numbers from {low, number} to {high, number}.',
    'range-standardised': 'Afterwards the training examples have the mean 0 and the spread 1.',
  },
}
