import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords, kernelWords, windowWords } from '../en.ts'
import type { depthwiseConv2d } from './depthwise-conv2d.ts'

export const words: NodeWords<typeof depthwiseConv2d> = {
  title: 'Depthwise convolution',
  summary: 'Slides filters over each channel by itself, without mixing the channels.',
  help: paragraphs(
    'In an ordinary convolution every filter looks at all channels at once and adds up what it finds. Here each channel has a filter of its own, and the results stay apart: 16 feature maps go in, 16 come out, each filtered by itself.',
    'That takes very few weights and little arithmetic. On 64 channels, 64 filters of 3×3 have 576 weights here; an ordinary convolution with 64 filters has 36,864.',
    'The price: what was found in one channel never meets what was found in another. That is why a convolution with 1×1 filters usually follows, which only mixes the channels. Both together are a separable convolution; small networks for phones (MobileNet) are made of them.',
    'Try this: put a Conv2D with kernel size 1×1 behind this layer and compare the number of weights and the accuracy with a single Conv2D of 3×3.',
  ),
  keywords: ['DepthwiseConv2D', 'convolution', 'conv', 'channelwise', 'MobileNet', 'filter', 'CNN'],
  inputs: { input: 'Picture' },
  outputs: { output: 'Feature maps' },
  params: {
    ...kernelWords,
    multiplier: {
      label: 'Filters per channel',
      hint: 'How many filters each channel has (depth multiplier). With 2, twice as many feature maps come out as went in.',
    },
    ...windowWords,
    activation: activationWords,
    ...initializerWords,
  },
}
