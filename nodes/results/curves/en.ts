import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { curves } from './curves.ts'

export const words: NodeWords<typeof curves> = {
  title: 'Curves',
  titles: { both: 'Curves', loss: 'Loss curves', accuracy: 'Accuracy curves' },
  summary: 'Draws how loss and accuracy change during training, for one or several trainers.',
  help: paragraphs(
    'From left to right runs the training, upwards the loss or the accuracy. The loss should fall, the accuracy rise. The solid line is the training part, the dashed one the validation part.',
    'Shapes that are worth knowing: both lines improve together, then all is well. The training line goes on improving while the validation line stands still or gets worse: overfitting. The loss jumps up and down: the learning rate is too high. Nothing moves: it is too low, or the inputs are not scaled.',
    'Wire several trainers to it and their curves appear in one picture. Compare losses only where the loss is the same.',
    'The line by batches is restless, because every batch contains different examples. By epochs it is calmer.',
    'Try this: wire up trainers with three learning rates, each ten times the one before.',
  ),
  keywords: [
    'plot',
    'chart',
    'history',
    'loss curve',
    'accuracy curve',
    'progress',
    'compare',
    'overfitting',
  ],
  inputs: { metrics: 'Metrics of trainers' },
  outputs: {},
  params: {
    measure: {
      label: 'Show',
      hint: 'Loss says how wrong the answers are, accuracy how many are right.',
      options: { both: 'both: loss and accuracy', loss: 'loss', accuracy: 'accuracy' },
    },
    points: {
      label: 'One point for each',
      hint: 'Epochs give a calm line with validation; batches show every single step.',
      options: { epochs: 'epoch', batches: 'batch' },
    },
  },
  messages: {
    'runs-shown': '{count, plural, one {# trainer is} other {# trainers are}} drawn here.',
  },
}
