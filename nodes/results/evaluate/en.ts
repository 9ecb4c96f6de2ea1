import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../en.ts'
import type { evaluate } from './evaluate.ts'

export const words: NodeWords<typeof evaluate> = {
  title: 'Evaluate',
  summary: 'Measures loss and accuracy of the trained network on one part of the data.',
  help: paragraphs(
    'After training, every example of the part is put to the network. The accuracy is the share of right answers: 0.95 means 95 of 100. The loss also takes into account how sure the network was.',
    'Which part makes the difference. On the training part the network is nearly always better, because it has practised with it. On the test part it sees every example for the first time; only that tells how good it is with new ones. If the two lie far apart, it has learned by heart (overfitting).',
    'Whoever tries out settings until the test part comes out best has secretly trained with it. That is what the validation part is for.',
    'Try this: two Evaluate nodes on one model, one for training and one for testing.',
  ),
  keywords: ['accuracy', 'test', 'score', 'measure', 'mark', 'result', 'loss'],
  inputs: { model: 'Trained model', data: 'Other data' },
  outputs: {},
  params: { part: partWords },
}
