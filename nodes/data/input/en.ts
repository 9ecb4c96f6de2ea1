import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { input } from './input.ts'

export const words: NodeWords<typeof input> = {
  title: 'Input',
  summary: 'Says what a network wants to be given, while the examples are still missing.',
  help: paragraphs(
    'The file of a network says how large its pictures are, or how many numbers it takes, but it holds no examples. This node stands where the data will come, so that all layers know their sizes.',
    'Put data in its place: digits, clothing, a table, your own pictures. Where a set that ships has the same size and as many answers, a button does it. Else add a data node, and pull its wire to where this one ends.',
    'Data should be scaled as it was when the network learned: pixels from 0 to 1, or from 0 to 255. Otherwise it answers nonsense.',
  ),
  keywords: ['import', 'placeholder', 'shape', 'Keras', 'InputLayer'],
  inputs: {},
  outputs: { data: 'Data' },
  params: {
    kind: {
      label: 'Kind',
      hint: 'Whether an example is a picture or a row of numbers.',
      options: { pictures: 'pictures', rows: 'rows: of numbers' },
    },
    size: { label: 'Size', hint: 'Height and width of a picture, in pixels.' },
    channels: { label: 'Channels', hint: 'Numbers for each pixel: 1 in grey, 3 in colour.' },
    numbers: { label: 'Numbers', hint: 'How many numbers a row has.' },
    target: {
      label: 'Answer',
      hint: 'Whether the network chooses one of several classes or gives numbers.',
      options: { classes: 'classes', numbers: 'numbers' },
    },
    answers: { label: 'Answers', hint: 'How many classes there are, or how many numbers it gives.' },
  },
  messages: {
    'data-awaited':
      'There are no examples yet. Put data in the place of this node: {shape} for each example, with {answers, plural, one {# answer} other {# possible answers}}.',
    'data-fits-too': '“{set}” has examples of this size, too.',
  },
}
