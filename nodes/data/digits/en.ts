import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { digits } from './digits.ts'

export const words: NodeWords<typeof digits> = {
  title: 'Digits (MNIST)',
  summary: 'Handwritten digits from 0 to 9, each with the right answer.',
  help: paragraphs(
    '70,000 digits, written by pupils and office workers in the USA and scanned around 1990. Each is a grey picture of 28×28 pixels with numbers from 0 (paper) to 255 (ink), and comes with the digit it is meant to be, its class. MNIST is the set with which image recognition is learned all over the world.',
    'The examples are divided into parts. With the training part the network practises. With the validation part you look during training whether it also copes with digits it does not practise with. The test part is for the very end: it gives the honest mark.',
    '60,000 digits are for training and 10,000 others, by other writers, for testing. Take few for training, and it is quick; take many, and the network becomes better.',
    'The numbers run up to 255. Networks learn much better with small numbers, so put a Scale behind it.',
    'Try this: train with 200, 2,000 and 20,000 digits and compare the accuracy on the test part. Or take only 4 and 9, which are easily confused.',
  ),
  keywords: [
    'MNIST',
    'handwriting',
    'data set',
    'dataset',
    'numbers',
    'images',
    'examples',
    'classes',
    'training data',
  ],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    train: {
      label: 'For training',
      hint: 'With how many digits the network practises. More take longer and make it better; 60,000 means all.',
    },
    validation: {
      label: 'For validation',
      hint: 'How many digits are set aside to watch during training whether the network copes with new ones.',
    },
    test: {
      label: 'For testing',
      hint: 'How many digits give the final mark; 10,000 means all. The network never practises with them.',
    },
    validationFrom: {
      label: 'Validation from',
      hint: 'Normally the digits that follow the training ones. Many textbooks take the first of the test part instead; then the test is no longer quite independent.',
      options: { training: 'the training digits', test: 'the test digits' },
    },
    classes: {
      label: 'Classes',
      hint: 'Which digits take part. The network needs one output for each of them.',
    },
  },
  messages: {
    'fewer-digits':
      '{param}: {asked, number} are wanted, but of the chosen digits only {left, number} are left for this.',
    'one-class': 'With a single class there is nothing to tell apart. Choose at least two digits.',
    'validation-inside-test':
      'The first {count, plural, one {test digit serves} other {# test digits serve}} for validation too, so the test is not quite independent.',
  },
}
