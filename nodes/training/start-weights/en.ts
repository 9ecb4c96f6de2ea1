import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { startWeights } from './start-weights.ts'

export const words: NodeWords<typeof startWeights> = {
  title: 'Start weights',
  summary: 'The weights that a network was trained to elsewhere, to begin with here.',
  help: paragraphs(
    'A network usually begins with random numbers. Wired to a trainer, this node gives it the weights that came with the file of a network: of Keras, of TensorFlow.js or of Faltwerk itself.',
    'With 0 epochs the trainer only measures, and the network answers as it did where it was made. With more epochs it learns on from there: that is fine-tuning.',
    'Every layer takes the weights that the file has for it. A layer that has become larger or smaller, or is new, draws its weights as usual; the trainer says how many of each kind there are.',
    'Try this: two trainers on one network, one with these weights and one without. Which of them learns faster on few examples?',
  ),
  keywords: ['pretrained', 'transfer learning', 'fine-tuning', 'import', 'Keras', 'weights'],
  inputs: {},
  outputs: { start: 'Start weights' },
  params: { weights: { label: 'From the file', hint: 'Which arrays of the file belong to which layer.' } },
  messages: {
    'start-empty': 'There are no weights here. Open the file of a network, or remove this node.',
    'start-holds':
      '{numbers, plural, one {# weight} other {# weights}} for {layers, plural, one {# layer} other {# layers}}, from “{file}”.',
  },
}
