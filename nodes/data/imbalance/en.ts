import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { chosenPartsWords } from '../en.ts'
import type { imbalance } from './imbalance.ts'

export const words: NodeWords<typeof imbalance> = {
  title: 'Imbalance',
  summary: 'Makes one class rare or frequent: it gets a share that you choose.',
  help: paragraphs(
    'In real life classes are seldom equally frequent: few patients are ill, few screws are faulty. This node leaves examples out until the chosen class makes up the share you want. As many as possible stay: either of the class or of the others, only one side loses examples. What stays are the first ones.',
    'Rare classes are a trap. With 10 percent against 90 percent a model that always answers “no” is right in 90 percent of all cases, and knows nothing. Accuracy alone does not show that; confusion matrix, precision and recall do.',
    'Changing only the training part shows what happens when a network practises in a world that is different from the one it is tested in.',
    'Try this: set the share to 50, 10 and 1 percent and train each time. What becomes of the accuracy, and what of the recall?',
  ),
  keywords: [
    'unbalanced',
    'rare class',
    'minority',
    'class frequency',
    'skew',
    'accuracy trap',
    'proportion',
  ],
  inputs: { data: 'Examples' },
  outputs: { data: 'Examples with the chosen shares' },
  params: {
    class: { label: 'Class', hint: 'Which class gets the chosen share.' },
    percent: {
      label: 'Share (%)',
      hint: 'How much of all examples the class makes up afterwards. The others share the rest as before.',
    },
    parts: {
      label: 'In',
      hint: 'Usually in every part. Only in training: the network is then tested on data as it came.',
      options: { all: chosenPartsWords.all, train: chosenPartsWords.train },
    },
  },
  messages: {
    'class-empty':
      'With {percent, number} percent, one side gets no examples in the {part, select, train {training part} validation {validation part} other {test part}} ({examples, plural, one {# arrives} other {# arrive}}). Choose a share nearer to the middle, or ask the data node for more examples.',
    'share-now': '{name} makes up {percent, number} percent afterwards.',
  },
}
