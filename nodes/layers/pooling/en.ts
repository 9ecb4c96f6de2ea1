import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../en.ts'
import type { pooling } from './pooling.ts'

export const words: NodeWords<typeof pooling> = {
  title: 'Pooling',
  titles: { max: 'Max pooling', average: 'Average pooling' },
  summary: 'Sums up small patches of the picture in one number each and so makes it smaller.',
  help: paragraphs(
    'A window slides over every feature map. Max pooling keeps the largest number in it (“was the pattern found anywhere here?”), average pooling the mean. With 2×2 windows, height and width are halved and three quarters of the numbers disappear.',
    'Why? Whether a stroke is one pixel further left or right should not matter for recognising a digit. After pooling, small shifts make hardly any difference. And the layers behind have less to do.',
    'Pooling has no weights and learns nothing. The number of channels stays as it is.',
    'The stride is how far the window moves on. It follows the size unless you set it: then the windows lie side by side. A smaller stride makes them overlap.',
    'Try this: swap max for average and compare the feature maps. Replace the pooling by a convolution with stride 2.',
  ),
  keywords: [
    'max pooling',
    'average pooling',
    'subsampling',
    'downsampling',
    'shrink',
    'maximum',
    'mean',
    'MaxPooling2D',
  ],
  inputs: { input: 'Feature maps' },
  outputs: { output: 'Smaller feature maps' },
  params: {
    mode: {
      label: 'Keep',
      hint: 'Which number stands for a patch: the largest or the mean of all.',
      options: { max: 'the largest', average: 'the mean' },
    },
    size: { label: 'Window size', hint: 'Height and width of the patch that becomes one number.' },
    stride: {
      label: 'Stride',
      hint: 'How many pixels the window moves on at each step. As long as you do not change it, it equals the window size.',
    },
    padding: windowWords.padding,
  },
}
