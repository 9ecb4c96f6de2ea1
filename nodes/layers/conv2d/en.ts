import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords, kernelWords, windowWords } from '../en.ts'
import type { conv2d } from './conv2d.ts'

export const words: NodeWords<typeof conv2d> = {
  title: 'Convolution (Conv2D)',
  summary: 'Slides small filters over the picture and marks where each one finds its pattern.',
  help: paragraphs(
    'A filter is a small grid of numbers, its weights. It slides over the picture like a magnifying glass. At every place the pixels under it are multiplied by the filter’s numbers and added up. The sum is large where the picture looks like the filter.',
    'Each filter gives a picture of its own, a feature map: bright where the pattern was found. 16 filters give 16 feature maps, stacked as 16 channels. Nobody draws the filters: training finds them. The first layer usually ends up with edges and strokes, later ones with corners, loops and whole shapes.',
    'The same few weights are used at every place. That is why a convolution needs far fewer weights than a Dense layer, and why it recognises a pattern wherever it appears.',
    'If the picture has several channels (red, green, blue, or the feature maps of the layer before), every filter has a grid for each of them and adds up the results.',
    'Try this: double the filters and watch the number of weights. Make the kernel 5×5. Set the stride to 2 and compare with a pooling layer. Look at the feature maps while the network trains.',
  ),
  keywords: ['convolution', 'conv', 'filter', 'kernel', 'feature map', 'channels', 'CNN', 'edge detection'],
  inputs: { input: 'Picture' },
  outputs: { output: 'Feature maps' },
  params: {
    filters: {
      label: 'Filters',
      hint: 'How many patterns this layer can look for. Each filter adds one feature map to the output.',
    },
    ...kernelWords,
    stride: windowWords.stride,
    padding: windowWords.padding,
    dilation: {
      label: 'Dilation',
      hint: 'How far apart the pixels under a filter are. At 2, a 3×3 filter looks at every second pixel of a 5×5 area: it sees more and has no more weights. Only at stride 1.',
    },
    activation: activationWords,
    ...initializerWords,
  },
  messages: {
    'dilation-too-large':
      'A {size} filter with pixels {dilation} apart spans {span} and does not fit into {shape}. Choose a smaller dilation.',
  },
}
