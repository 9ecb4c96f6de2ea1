import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { screws } from './screws.ts'

export const words: NodeWords<typeof screws> = {
  title: 'Screws',
  summary: 'Small grey pictures of screw heads with five kinds of drive.',
  help: paragraphs(
    '15,000 screw heads seen from above, as a machine that sorts screws would see them: 28×28 pixels, grey, with numbers from 0 (black) to 255 (white). Five kinds are to be told apart: internal hex, Phillips, Pozidriv, hex and Torx. There are equally many of each.',
    'Nobody photographed them: the computer draws every one, with its height, light, shadow, rust and scratches. So they need no network and no licence, and the same numbers come out on every computer. The first time this takes a few seconds; after that they are kept.',
    'The 4,500 test pictures were “taken on another day”: the light comes from lower down, shadows are longer, some fall across the screw, and there is more rust. Only then does the test show whether a network has understood screws and not just one lamp.',
    'All screws are turned differently, so a pixel alone says next to nothing. A network of Dense layers struggles with that, one with Conv2D layers does much better. The numbers run up to 255, so put a Scale behind it.',
    'Try this: train once with and once without Scale and compare the curves. Then look in the confusion matrix: which two kinds are mixed up most, and can you see why?',
  ),
  keywords: [
    'screw heads',
    'drive',
    'bolt',
    'sorting',
    'rendered',
    'synthetic',
    'data set',
    'dataset',
    'images',
    'pictures',
    'classes',
    'training data',
  ],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    train: {
      label: 'For training',
      hint: 'With how many screws the network practises. More take longer and make it better; 10,500 means all that validation leaves.',
    },
    validation: {
      label: 'For validation',
      hint: 'How many screws are set aside to watch during training whether the network copes with new ones.',
    },
    test: {
      label: 'For testing',
      hint: 'How many screws, in other light, give the final mark; 4,500 means all. The network never practises with them.',
    },
    classes: {
      label: 'Classes',
      hint: 'Which kinds of screw take part. The network needs one output for each of them.',
    },
  },
}
