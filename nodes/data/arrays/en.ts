import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { arrays } from './arrays.ts'

const PART = '{part, select, train {for training} validation {for validation} other {for testing}}'

export const words: NodeWords<typeof arrays> = {
  title: 'My arrays',
  summary: 'Examples out of arrays of your own: files of NumPy, idx files or a CSV of pixels.',
  help: paragraphs(
    'Whoever works with NumPy, Keras or PyTorch has data as arrays: one array with all examples, another with their answers. Drop the files onto this page or choose them here; what is in them stays in this browser, on this computer.',
    'Usual names are recognised: X_train.npy, y_train.npy, X_val.npy, y_val.npy, X_test.npy, y_test.npy; an .npz with such keys, as mnist.npz has; train-images-idx3-ubyte and the other idx files of MNIST, packed or not; a CSV such as Kaggle’s train.csv, with a label and its pixels in every row. Otherwise you choose what each array is.',
    'Examples come first in every array: n×28×28 are n grey pictures, n×32×32×3 are pictures in colour, n×784 are flat ones. Pictures with their channels first, as PyTorch has them, are turned around.',
    'Answers may be whole numbers, words, or one-hot (a row of zeros with a single 1): then they are classes. Other numbers are to be predicted as they are, which is a regression.',
    'Where there are no arrays for validation or for testing, put a Split behind it. Bytes from 0 to 255 stay as they are; networks learn much better with small numbers, so a Scale belongs behind it too.',
    'Arrays of Python objects are never read: such a file can run any program. On the command line, “faltwerk run” takes such files from a folder: --files FOLDER.',
  ),
  keywords: [
    'NumPy',
    'npy',
    'npz',
    'idx',
    'CSV',
    'Kaggle',
    'MNIST',
    'data set',
    'dataset',
    'own data',
    'own files',
    'import',
    'Keras',
    'PyTorch',
    'tensor',
  ],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    arrays: {
      label: 'Arrays',
      hint: 'The arrays and what each of them is for: examples or answers, for training, validation or testing.',
    },
  },
  messages: {
    'arrays-waiting':
      'Waits for your files: X_train.npy and y_train.npy, one .npz, idx files or a CSV of pixels.',
    'arrays-no-examples':
      'None of these arrays is chosen as the examples for training. Choose what each of them is.',
    'arrays-no-answers': `There are examples ${PART}, but their answers are missing. Choose which array has them, or bring it.`,
    'arrays-no-pictures': `There are answers ${PART}, but their examples are missing. Choose which array has them, or bring it.`,
    'arrays-empty': `The array of examples ${PART} is empty, or is a single number.`,
    'arrays-count': `There are {examples, number} examples ${PART}, but {answers, number} answers. Both arrays must have the same length.`,
    'arrays-shapes-differ': `The examples ${PART} are {shape}, but those for training are {train}. They must be alike.`,
    'arrays-text-examples': `The examples ${PART} are text. Networks compute with numbers; choose another array.`,
    'arrays-not-finite': `Among the numbers of the examples ${PART}, {count, plural, one {# is} other {# are}} infinite or no number at all (inf, NaN). The loss would become NaN at once. Replace them before saving, with numpy.nan_to_num for instance.`,
    'arrays-answers-not-finite': `Of the answers ${PART}, {count, plural, one {# is} other {# are}} infinite or no number at all (inf, NaN). Leave these examples out before saving.`,
    'arrays-shape-size':
      'An example of {shape} has {wanted, number} numbers, but in the array there are {given, number}. Choose a shape with as many.',
    'arrays-answers-wide':
      'Every answer in its array is a row of {numbers, number} numbers and no one-hot. Networks here answer with one class or one number: choose an array with one answer for each example.',
    'arrays-answers-differ':
      'The answers of the parts are of different kinds: text, numbers, or one-hot of another width. Save all of them in the same way.',
    'arrays-text-answers': 'The answers are text, so they are classes and no numbers to predict.',
    'arrays-many-classes':
      'The answers are too many different numbers to be classes (more than 1,000). Let the network predict them as numbers.',
    'arrays-many-texts':
      'The answers are too many different texts to be classes (more than 1,000), or very long ones. Choose another array.',
    'arrays-one-class':
      'All answers are the same, “{label}”. With a single class there is nothing to tell apart; bring examples of at least two.',
    'arrays-names-count':
      '{names, plural, one {# name} other {# names}} of classes for {classes, plural, one {# class} other {# classes}}: the names are not used.',
    'arrays-flat': '{numbers, number} numbers in a row are taken for a picture of {shape}.',
    'arrays-channels-first':
      'The channels come first in the array ({stored}); they are put at the end: {shape}.',
  },
}
