import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { weightsInWords } from './weights-in-words.ts'

export const words: NodeWords<typeof weightsInWords> = {
  title: 'Weights in words',
  summary: 'Says in a sentence or formula what the trained weights compute, and shows them as pictures.',
  help: paragraphs(
    'Everything a network has learned is in its weights. Mostly they are too many to read. But one neuron with one input has two numbers only, and they can be said: “inch = 0.03937 · mm”. Nobody told the network this rule; it found it in the examples.',
    'The sentence is in the units of the data. Where a Scale stands in front of the network, it is worked back into the formula.',
    'With a sigmoid the sum becomes a probability; then it is also said from which input on it lies above one half. With several units every unit gets its formula.',
    'Where a Dense layer looks at pictures, every unit has one weight for each pixel. Drawn as a picture, bright pixels count for this unit and blue ones against it.',
    'Try this: train with few epochs and look at the formula, then with more. Towards which numbers does it move?',
  ),
  keywords: ['weights', 'bias', 'formula', 'equation', 'explain', 'interpret', 'neuron', 'rule'],
  inputs: { model: 'Trained model' },
  outputs: {},
  params: {},
  messages: { 'weights-told': 'The network has {count, plural, one {# weight} other {# weights}}.' },
}
