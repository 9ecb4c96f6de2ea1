import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { oneVsRest } from './one-vs-rest.ts'

export const words: NodeWords<typeof oneVsRest> = {
  title: 'One against the rest',
  summary: 'Turns the question “which class?” into “this class, yes or no?”.',
  help: paragraphs(
    'One class stays itself; all the others become one class together: “not …”. No example is left out, only the answer asked for changes. The chosen class gets the number 1, the rest 0.',
    'With that a network with one single output and sigmoid is enough: it says with which probability it is the chosen class. To tell many classes apart, people have also built one such network per class.',
    'Mind the accuracy: with ten equally frequent classes, whoever always answers “no” is right in 90 percent of all cases without having learned anything. Look at precision and recall instead.',
    'Try this: choose one class after the other. Which one does the network recognise most easily, which one hardly ever?',
  ),
  keywords: ['one vs rest', 'one vs all', 'binary', 'yes no', 'one against all', 'detector', 'OvR'],
  inputs: { data: 'Examples' },
  outputs: { data: 'Examples of two classes' },
  params: { class: { label: 'Class', hint: 'Which class is looked for. It becomes class 1.' } },
  messages: {
    'looked-for':
      '{name} is class 1; the {rest, plural, one {other class is} other {# other classes together are}} class 0.',
    'so-many': '{count, number} of {all, number} training examples are {name}.',
  },
}
