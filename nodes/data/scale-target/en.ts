import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { scaleTarget } from './scale-target.ts'

export const words: NodeWords<typeof scaleTarget> = {
  title: 'Scale target',
  summary: 'Brings the numbers to be predicted into a size that networks learn well.',
  help: paragraphs(
    'At the beginning a network answers with small numbers around 0. If it is asked for prices of half a million, every answer is half a million off: steps are either far too large, and the weights run off to infinity, or, with an optimizer that limits them, so small against the way that nothing seems to happen.',
    'So one asks for the same thing in another unit. Standardising counts how many standard deviations a number lies above or below the mean, which fits nearly always. Dividing makes thousands of euros out of euros. Mean and deviation come from the training part alone.',
    'Nothing has to be converted back by hand: predictions, errors, pictures and formulas are shown in the unit that the data has. Only the loss is that of the scaled numbers, because that is what training makes small. In Keras the same network is followed by a Rescaling layer.',
    'This node changes what is asked for; Scale changes what the network gets to see. Put it behind the data, and behind a Split if there is one.',
    'Try this: train on a table with large numbers to predict, with and without this node, and compare the curves of the first ten epochs.',
  ),
  keywords: [
    'target',
    'output',
    'normalise',
    'normalize',
    'standardise',
    'standardize',
    'regression',
    'unit',
  ],
  inputs: { data: 'Examples' },
  outputs: { data: 'Examples with scaled targets' },
  params: {
    mode: {
      label: 'How',
      hint: 'Standardising fits nearly always. Dividing keeps zero where it is.',
      options: { standardise: 'standardise', divide: 'divide' },
    },
    by: { label: 'Divide by', hint: 'The network is asked for the numbers divided by this.' },
  },
  messages: {
    'needs-numbers':
      'This step scales numbers that are to be predicted, but this data asks for classes. Take this node out.',
    'target-standardised':
      'The network is asked for standard deviations from the mean; answers are shown in their own unit.',
    'target-divided':
      'The network is asked for {low, number} to {high, number} instead of {min, number} to {max, number}; answers are shown in their own unit.',
    'target-divided-by':
      'The network is asked for the numbers divided by {by, number}; answers are shown in their own unit.',
  },
}
