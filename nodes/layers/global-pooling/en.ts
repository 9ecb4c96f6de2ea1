import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { globalPooling } from './global-pooling.ts'

export const words: NodeWords<typeof globalPooling> = {
  title: 'Global pooling',
  titles: { average: 'Global average pooling', max: 'Global max pooling' },
  summary: 'Turns every feature map into a single number: its mean or its largest value.',
  help: paragraphs(
    'Behind the convolutions, a network has to come from pictures to a plain row of numbers. Flatten lines up every pixel. Global pooling is shorter: it asks each feature map only how much of its pattern there was in the whole picture.',
    'From 7×7×64 come 64 numbers instead of 3,136. The Dense layer behind then needs a fraction of the weights, trains faster and is less likely to learn the training examples by heart (overfitting).',
    'The price: where the pattern was is lost. For “which thing is in the picture” that is often fine; for digits, place can matter.',
    'Try this: put it in the place of a Flatten and compare the number of weights and the accuracy.',
  ),
  keywords: [
    'GlobalAveragePooling2D',
    'GlobalMaxPooling2D',
    'global average pooling',
    'mean',
    'GAP',
    'instead of flatten',
  ],
  inputs: { input: 'Feature maps' },
  outputs: { output: 'Row of numbers' },
  params: {
    mode: {
      label: 'Keep',
      hint: 'The mean asks how much of a pattern there is in all; the largest value asks whether it occurs anywhere.',
      options: { average: 'the mean', max: 'the largest' },
    },
  },
  messages: {
    'maps-to-numbers':
      'Each of the {channels, plural, one {# feature map} other {# feature maps}} has {numbers, plural, one {# number} other {# numbers}}; one is left of each.',
  },
}
