import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { streetSigns } from './street-signs.ts'

export const words: NodeWords<typeof streetSigns> = {
  title: 'Street signs',
  summary: 'Small colour pictures of ten street signs at the roadside.',
  help: paragraphs(
    '8,000 street signs as a car’s camera might see them: 32×32 pixels in colour, ten kinds, equally many of each. A colour picture is three pictures on top of each other, one each for red, green and blue: its three channels. Every number runs from 0 (dark) to 255 (bright).',
    'The computer draws every picture: sign, background, weather, dirt, what stands in the way, and the camera’s blur and noise. So they need no network and no licence, nobody’s car is in them, and the same numbers come out on every computer. The first time this takes a few seconds; after that they are kept.',
    'Colour alone is not enough: no entry and stop are both red and white, three kinds of sign are blue, two are triangles. And a sign is now near, now far, and never quite in the middle. That is what Conv2D layers are made for: they look for the same thing everywhere. Each of their filters has a layer of weights for every channel and adds up the three results.',
    'The numbers run up to 255. Networks learn much better with small numbers, so put a Scale behind it.',
    'Try this: train one network with Conv2D layers and one with Dense layers only. Then take out classes until the second one is as good as the first.',
  ),
  keywords: [
    'traffic signs',
    'road signs',
    'colour',
    'color',
    'RGB',
    'channels',
    'CIFAR-10',
    'rendered',
    'synthetic',
    'data set',
    'dataset',
    'images',
    'pictures',
    'classes',
  ],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    train: {
      label: 'For training',
      hint: 'With how many signs the network practises. More take longer and make it better; 6,000 means all that validation leaves.',
    },
    validation: {
      label: 'For validation',
      hint: 'How many signs are set aside to watch during training whether the network copes with new ones.',
    },
    test: {
      label: 'For testing',
      hint: 'How many signs give the final mark; 2,000 means all. The network never practises with them.',
    },
    classes: {
      label: 'Classes',
      hint: 'Which signs take part. The network needs one output for each of them.',
    },
  },
}
