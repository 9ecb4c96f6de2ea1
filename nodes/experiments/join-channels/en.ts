import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { joinChannels } from './join-channels.ts'

export const words: NodeWords<typeof joinChannels> = {
  title: 'Join channels',
  summary: 'Makes one colour picture out of three grey ones.',
  help: paragraphs(
    'Three grey pictures of equal size are laid on top of one another: the first says how much red each pixel has, the second how much green, the third how much blue.',
    'With three number grids you can build a colour picture pixel by pixel and work out on paper how a filter with three kernels adds up the channels to one number.',
    'Try this: take a photograph apart with Colour channels, join it again with red and blue swapped, and look at the cat.',
  ),
  keywords: ['RGB', 'stack', 'merge', 'combine', 'colour', 'color', 'red', 'green', 'blue'],
  inputs: { red: 'Red', green: 'Green', blue: 'Blue' },
  outputs: { output: 'Colour picture' },
  params: {},
  messages: {
    'needs-grey': 'A grey picture with one channel is needed here, but {count} channels arrive.',
    'sizes-differ': 'The three pictures must be equally large; the first is {first}, this one {other}.',
  },
}
