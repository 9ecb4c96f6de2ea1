import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { chosenPartsWords } from '../en.ts'
import type { shuffle } from './shuffle.ts'

export const words: NodeWords<typeof shuffle> = {
  title: 'Shuffle',
  summary: 'Brings the examples into a random order.',
  help: paragraphs(
    'Mixes the examples like a pack of cards. Every example stays, with its answer; only the order changes. The shuffle number decides the order: the same number, the same order.',
    'The order matters to what follows and takes examples from one end: Take keeps the first ones, Split without mixing moves the last ones. In sorted data these would be all of one class.',
    'The trainer mixes the training examples anew in every epoch anyway, so for training alone this node is not needed.',
    'Try this: put it between the data and a Take of 20 examples, and change the shuffle number. How much does the accuracy depend on which 20 the network got?',
  ),
  keywords: ['mix', 'random order', 'permute', 'shuffle', 'seed'],
  inputs: { data: 'Examples' },
  outputs: { data: 'Mixed examples' },
  params: {
    parts: {
      label: 'Mix',
      hint: 'Usually the training part is enough.',
      options: { train: chosenPartsWords.train, all: chosenPartsWords.all },
    },
    seed: {
      label: 'Shuffle number',
      hint: 'Another number gives another order; the same number always the same one.',
    },
  },
}
