import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords, kernelWords, windowWords } from '../en.ts'
import type { separableConv2d } from './separable-conv2d.ts'

export const words: NodeWords<typeof separableConv2d> = {
  title: 'Separable convolution',
  summary: 'Does the work of a convolution in two small steps: first each channel by itself, then all mixed.',
  help: paragraphs(
    'A convolution does two things at once: it looks for a pattern in the neighbourhood of a pixel, and it mixes the channels. Here they are separate steps. First a filter slides over every channel by itself. Then, pixel by pixel, the channels are mixed into as many new ones as you ask for.',
    'The gain is large. From 64 channels to 64 filters of 3×3, an ordinary convolution needs 36,864 weights, a separable one 576 + 4,096 = 4,672: about an eighth, and an eighth of the arithmetic.',
    'The price: it cannot do everything an ordinary convolution can, because the filter of a channel is the same for all new feature maps. Often that hardly matters. Networks such as Xception and MobileNet are made of separable convolutions so that they run on phones.',
    'Try this: replace the second Conv2D of a network by this layer. How many weights are left, how much faster is an epoch, and how many more digits are wrong?',
  ),
  keywords: ['SeparableConv2D', 'convolution', 'conv', 'depthwise', 'pointwise', 'MobileNet', 'Xception'],
  inputs: { input: 'Picture' },
  outputs: { output: 'Feature maps' },
  params: {
    filters: {
      label: 'Filters',
      hint: 'How many feature maps come out. Each is a mixture of the filtered channels.',
    },
    ...kernelWords,
    multiplier: {
      label: 'Filters per channel',
      hint: 'How many filters each channel has in the first step (depth multiplier), before the channels are mixed.',
    },
    ...windowWords,
    activation: activationWords,
    ...initializerWords,
  },
}
