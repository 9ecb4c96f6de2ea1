import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { fashion } from './fashion.ts'

export const words: NodeWords<typeof fashion> = {
  title: 'Fashion (MNIST)',
  summary: 'Small grey pictures of clothes, shoes and bags in ten classes.',
  help: paragraphs(
    'Photographs from an online shop, made small and grey: 28×28 pixels with numbers from 0 (background) to 255, like the digits of MNIST. Each belongs to one of ten classes: T-shirt, trousers, pullover, dress, coat, sandal, shirt, trainer, bag, boot.',
    'Clothes are harder to tell apart than digits: a shirt, a coat and a pullover have nearly the same outline. Where a network reaches 97% with digits, it may reach 85% here. That makes better networks worth their effort.',
    'Here are the 10,000 pictures of the test set, which Zalando Research published in 2017. The last 2,000 of them are only ever used for testing; training and validation share the first 8,000.',
    'The numbers run up to 255. Networks learn much better with small numbers, so put a Scale behind it.',
    'Try this: wire this node in place of the digits of a graph that works, and train both. Then look in the confusion matrix which classes are mixed up most.',
  ),
  keywords: [
    'Fashion-MNIST',
    'clothes',
    'clothing',
    'shoes',
    'Zalando',
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
      hint: 'With how many pictures the network practises. More take longer and make it better; 8,000 means all that validation leaves.',
    },
    validation: {
      label: 'For validation',
      hint: 'How many pictures are set aside to watch during training whether the network copes with new ones.',
    },
    test: {
      label: 'For testing',
      hint: 'How many pictures give the final mark; 2,000 means all. The network never practises with them.',
    },
    classes: {
      label: 'Classes',
      hint: 'Which kinds of clothing take part. The network needs one output for each of them.',
    },
  },
}
