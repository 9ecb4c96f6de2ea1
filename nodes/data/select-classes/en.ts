import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { selectClasses } from './select-classes.ts'

export const words: NodeWords<typeof selectClasses> = {
  title: 'Select classes',
  summary: 'Keeps the examples of some classes and leaves the other classes out.',
  help: paragraphs(
    'Only examples of the chosen classes go on. The network then needs one output for each chosen class, no more: with two classes, two outputs.',
    'One does this to make a task easier, or to look closely at two classes that are often mixed up. Fewer classes also means fewer examples and quicker training.',
    'The classes keep their names. Inside they are numbered anew, from 0 on, because the outputs of a network are counted that way.',
    'Try this: look in a confusion matrix for the two classes that are mixed up most often, select only these two, and train again. Is the network better now?',
  ),
  keywords: ['filter', 'choose classes', 'labels', 'subset', 'categories', 'binary'],
  inputs: { data: 'Examples' },
  outputs: { data: 'Examples of the chosen classes' },
  params: {
    classes: {
      label: 'Classes',
      hint: 'Whose examples stay. At least two, or there is nothing to tell apart.',
    },
  },
  messages: {
    'no-examples-of-class':
      'There is no training example of {name}, so nothing can be learned about it. Ask the data node for more examples, or choose other classes.',
    'one-class': 'With a single class there is nothing to tell apart. Choose at least two classes.',
  },
}
