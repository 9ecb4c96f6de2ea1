import type { GlossaryEntry } from '../glossary-entry.ts'

/** The words of the field, in plain words. */
export const glossary = {
  neuron: {
    word: 'Neuron',
    meaning:
      'Multiplies each number that arrives by a weight, adds everything up, adds its bias and sends the sum through the activation. A network is made of many of them.',
    also: ['unit'],
  },
  weight: {
    word: 'Weight',
    meaning:
      'A number by which an input is multiplied: it says how much the input counts, and for or against. Weights are what training changes.',
    also: ['parameter'],
  },
  bias: {
    word: 'Bias',
    meaning:
      'A number that a neuron adds to its sum, whatever arrives. It moves the point from which on the neuron answers.',
    also: ['intercept'],
  },
  activation: {
    word: 'Activation',
    meaning:
      'A curve through which a neuron sends its sum, for example ReLU: negative becomes 0. Without it, many layers could do no more than one.',
    also: ['activation function', 'ReLU', 'sigmoid'],
  },
  'hidden-layer': {
    word: 'Hidden layer',
    meaning:
      'A layer between input and output. Its numbers are neither given nor asked for: the network finds out by itself what they should mean.',
  },
  softmax: {
    word: 'Softmax',
    meaning:
      'Makes probabilities of any numbers: all between 0 and 1, together 1, the largest number keeps the largest share. It stands at the end when there are several classes.',
  },
  dropout: {
    word: 'Dropout',
    meaning:
      'While training, a part of the numbers is set to 0 at random, so that no neuron can rely on a single other one. It helps against overfitting.',
  },
  'batch-normalisation': {
    word: 'Batch normalisation',
    meaning:
      'Brings the numbers between two layers to mean 0 and spread 1 in each batch. Training then is quicker and calmer.',
    also: ['batch norm'],
  },
  'weight-initialisation': {
    word: 'Weight initialisation',
    meaning:
      'The numbers with which the weights begin. They are random, because neurons that begin alike would stay alike.',
    also: ['start weights', 'Glorot', 'He'],
  },
  convolution: {
    word: 'Convolution',
    meaning:
      'A small window slides over the picture; at each place its numbers are multiplied by those of the filter and added up. So a pattern is found wherever it is.',
    also: ['Conv2D'],
  },
  filter: {
    word: 'Filter (kernel)',
    meaning:
      'The small grid of weights that slides over the picture. Each filter answers to one pattern, for example to vertical edges.',
    also: ['kernel', 'Sobel'],
  },
  'feature-map': {
    word: 'Feature map',
    meaning:
      'The picture that a filter makes: bright where its pattern is. A layer with 16 filters makes 16 feature maps.',
    also: ['activation map'],
  },
  stride: {
    word: 'Stride',
    meaning:
      'How many pixels the window moves on each time. With 2 the result is half as wide and half as high.',
    also: ['step'],
  },
  padding: {
    word: 'Padding',
    meaning:
      'Zeros around the picture, so that the window can stand on its edge too and the result stays as large (same). Without it (valid) the picture becomes smaller.',
    also: ['same', 'valid'],
  },
  channel: {
    word: 'Channel',
    meaning:
      'One of the layers of numbers that lie on top of one another: red, green and blue in a colour picture, later one for each feature map.',
    also: ['RGB'],
  },
  pooling: {
    word: 'Pooling',
    meaning:
      'Makes pictures smaller: of each small window only the largest number or the average is kept. What was found stays, where exactly matters less.',
    also: ['max pooling', 'average pooling'],
  },
  flatten: {
    word: 'Flatten',
    meaning:
      'Writes all numbers of a picture one after another into a row, so that a Dense layer can read them.',
  },
  'cost-function': {
    word: 'Cost function',
    meaning:
      'Says in one number how wrong the answers of the network are, also called loss. Training looks for the weights that make it small.',
    also: ['loss', 'loss function'],
  },
  'gradient-descent': {
    word: 'Gradient descent',
    meaning:
      'Look which way is downhill, take a step, look again: in this way training finds weights with a small loss.',
    also: ['SGD'],
  },
  'learning-rate': {
    word: 'Learning rate',
    meaning:
      'How long a step of gradient descent is. Too small, and training takes for ever; too large, and it jumps over the goal.',
    also: ['step size'],
  },
  batch: {
    word: 'Batch',
    meaning: 'A handful of examples that the network looks at together before its weights are changed once.',
    also: ['batch size'],
  },
  epoch: { word: 'Epoch', meaning: 'Once through all training examples. Mostly many epochs are needed.' },
  backpropagation: {
    word: 'Backpropagation',
    meaning:
      'Works out backwards, from the loss through all layers, how much each weight had to do with the error.',
  },
  'cross-entropy': {
    word: 'Cross-entropy',
    meaning: 'The loss for classes: a high probability for the right class costs little, a low one a lot.',
    also: ['log loss'],
  },
  'binary-cross-entropy': {
    word: 'Binary cross-entropy',
    meaning:
      'Cross-entropy for yes or no: for a single output with sigmoid that says how probable the second of two classes is.',
    also: ['binary'],
  },
  'categorical-cross-entropy': {
    word: 'Categorical cross-entropy',
    meaning: 'Cross-entropy for several classes: for one output for each class, usually with softmax.',
    also: ['categorical'],
  },
  overfitting: {
    word: 'Overfitting',
    meaning:
      'The network learns the training examples by heart instead of the rule: with them it gets better and better, with new ones it does not.',
  },
  augmentation: {
    word: 'Augmentation',
    meaning:
      'Makes new training pictures out of old ones: turned, shifted, zoomed a little. The network sees no picture twice and learns less by heart.',
    also: ['data augmentation'],
  },
  'confusion-matrix': {
    word: 'Confusion matrix',
    meaning:
      'A table of what was right and what the network said. On the diagonal it was right; everything else is a mix-up.',
    also: ['precision', 'recall'],
  },
  accuracy: {
    word: 'Accuracy',
    meaning:
      'How many of the answers are right: 0.95 means 95 of 100. Where one class is rare it can deceive.',
  },
} as const satisfies Readonly<Record<string, GlossaryEntry>>
