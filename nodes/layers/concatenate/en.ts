import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { concatenate } from './concatenate.ts'

export const words: NodeWords<typeof concatenate> = {
  title: 'Concatenate',
  summary: 'Puts the channels of several branches side by side.',
  help: paragraphs(
    'Two or more branches that began at the same data come together again. Concatenate stacks their feature maps: 16 channels and 8 channels make 24. Rows of numbers are put one behind the other. Nothing is added up and nothing is lost.',
    'This is how one picture can be looked at in several ways at once, for example with 3×3 and with 5×5 kernels, and the layers behind see both (the idea of Inception networks).',
    'Height and width must agree; only the number of channels may differ. There are no weights. The order is that of the wires.',
    'Try this: send one picture through two convolutions with different kernels, with a border of zeros (padding same), and compare with one convolution that has as many filters as both together.',
  ),
  keywords: ['join', 'merge', 'stack', 'channels', 'branch', 'Inception', 'side by side'],
  inputs: { input: 'Branches' },
  outputs: { output: 'All channels' },
  params: {},
  messages: {
    'sizes-differ':
      'Only the number of channels may differ, but {first} and {other} arrive. Bring both to the same height and width.',
    'side-by-side': 'Channels side by side: {sum} = {all, number}',
  },
}
