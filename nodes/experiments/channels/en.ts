import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { channels } from './channels.ts'

export const words: NodeWords<typeof channels> = {
  title: 'Colour channels',
  summary: 'Takes a colour picture apart into red, green and blue.',
  help: paragraphs(
    'A colour picture is three pictures on top of one another: how much red, how much green and how much blue each pixel has. They are called channels. Here each comes out by itself, as a grey picture: bright where there is much of its colour.',
    'White has much of all three, black has none. Yellow has red and green but hardly any blue.',
    'A filter of a convolutional network has a kernel of its own for every channel and adds up the results. Here you can watch that: filter the three channels one by one and add them up again with Add pictures.',
    'Try this: which channel is brightest in the fur of the cat, and why?',
  ),
  keywords: ['RGB', 'red', 'green', 'blue', 'split', 'colour', 'color'],
  inputs: { input: 'Colour picture' },
  outputs: { red: 'Red', green: 'Green', blue: 'Blue' },
  params: {},
  messages: {
    'needs-colour':
      'Only a picture in colour has three channels; this one has {count, plural, one {a single one} other {#}}. Switch on colour at its source.',
  },
}
