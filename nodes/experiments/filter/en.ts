import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../../layers/en.ts'
import type { filter } from './filter.ts'

export const words: NodeWords<typeof filter> = {
  title: 'Filter',
  summary: 'Slides a small table of numbers over a picture and works out a new picture.',
  help: paragraphs(
    'The filter, also called kernel, lies on a patch of the picture. Each of its numbers is multiplied with the pixel under it, and the products are added up: that is one number of the new picture. Then it moves on by one pixel and does the same again. This is a convolution, and it is all that a layer Conv2D does.',
    'What the filter finds depends on its numbers. With 1 on the left, 0 in the middle and −1 on the right, equal pixels cancel out: the result is 0 wherever nothing changes, positive where it gets darker to the right and negative where it gets brighter. It finds vertical edges. The result is called a feature map.',
    'Choose a filter and change its numbers one by one. The picture follows at once. Point at a number of the result to see the window it comes from, every product and the sum. A network starts with random numbers here and finds useful ones by training.',
    'With colour there are three channels. Either the filter goes over each by itself, or, as in a network, it has a kernel of its own for each channel and adds up the three results to a single number.',
    'Stride 2 moves the filter on by two pixels, so the result is half as high and wide. Without a border it shrinks a little, with a border of zeros it stays the same size. Divisor and offset keep the numbers in a handy range: a filter of nine ones divided by 9 gives the mean.',
    'Try this: take “vertical edges” and turn the filter by a quarter. Make a filter that finds edges running diagonally. What does a filter do whose numbers add up to 1?',
  ),
  keywords: ['kernel', 'convolution', 'Conv2D', 'edge', 'sharpen', 'blur', 'emboss', 'Sobel', 'feature map'],
  inputs: { input: 'Picture' },
  outputs: { output: 'Filtered picture' },
  params: {
    preset: {
      label: 'Filter',
      hint: 'Filters that are used a lot. Choosing one puts its numbers in; change them as you like.',
      options: {
        'vertical-edges': 'vertical edges',
        'horizontal-edges': 'horizontal edges',
        edges: 'edges all round',
        sharpen: 'sharpen',
        blur: 'blur (mean)',
        gauss: 'blur softly (Gauss)',
        emboss: 'emboss',
        'sobel-x': 'Sobel across',
        'sobel-y': 'Sobel down',
        identity: 'change nothing',
      },
    },
    kernel: {
      label: 'Numbers',
      hint: 'The numbers that the pixels are multiplied with. From 1×1 up to 7×7.',
    },
    channels: {
      label: 'Channels',
      hint: 'Whether the filter goes over each channel by itself, or has a kernel for each and adds up the results as a layer Conv2D does.',
      options: { each: 'each by itself', sum: 'add up (as Conv2D)' },
    },
    kernel2: {
      label: 'Numbers for channel 2',
      hint: 'For green. As long as you do not change them, those of channel 1.',
    },
    kernel3: {
      label: 'Numbers for channel 3',
      hint: 'For blue. As long as you do not change them, those of channel 1.',
    },
    divisor: { label: 'Divide by', hint: 'The sum is divided by this. 9 makes the mean out of nine ones.' },
    bias: { label: 'Add', hint: 'Is added at the end, as the bias of a neuron is.' },
    stride: { ...windowWords.stride, hint: 'How many pixels the filter moves on, across and down.' },
    padding: windowWords.padding,
  },
  messages: {
    'too-many-to-sum':
      'This filter has kernels for {most} channels, but {channels} arrive. Let it go over each channel by itself.',
    'kernels-differ':
      'The kernels of one filter must be equally large; the first is {first}, this one {other}.',
    'own-numbers': 'The numbers are your own, no longer those of the filter chosen above.',
    'adds-channels':
      'Each of the {channels} channels has its own kernel; the {channels} results are added up to one number.',
  },
}
