import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { optimizer } from './optimizer.ts'

export const words: NodeWords<typeof optimizer> = {
  title: 'Optimizer',
  titles: {
    adam: 'Adam',
    adamw: 'AdamW',
    sgd: 'SGD',
    momentum: 'SGD with momentum',
    rmsprop: 'RMSprop',
    adagrad: 'Adagrad',
    adadelta: 'Adadelta',
    adamax: 'Adamax',
  },
  summary: 'Decides how the weights are changed after each batch so that the loss becomes smaller.',
  help: paragraphs(
    'Imagine the loss as a landscape: every setting of the weights is a place, the loss its height. Training looks for a valley in the fog. At each place the gradient says which way is steepest uphill; the optimizer takes a step in the opposite direction. That is gradient descent.',
    'The learning rate is the length of the step. Too small, and training takes for ever. Too large, and it jumps over the valley, the loss rises or becomes infinite.',
    'SGD takes plain steps. Momentum lets the steps roll on like a ball, through small hollows and along narrow valleys. Adagrad, RMSprop, Adadelta, Adam and Adamax give each weight a step length of its own, by how large its gradients have been so far. Adam is the usual first choice.',
    'Weight decay makes every weight a little smaller with each step, so that only what is needed again and again stays large: a remedy against learning by heart. AdamW is Adam with it. Clipping cuts gradients that are too large, so that a single bad batch does not throw everything over.',
    'When you change the algorithm, the learning rate follows to the usual one for it, as long as you have not set it yourself.',
    'Try this: three trainers on one network with SGD, momentum and Adam. They start from the same weights and see the same batches, so the curves can be compared fairly.',
  ),
  keywords: [
    'SGD',
    'stochastic gradient descent',
    'momentum',
    'Nesterov',
    'Adam',
    'AdamW',
    'weight decay',
    'gradient clipping',
    'regularization',
    'RMSprop',
    'Adagrad',
    'Adadelta',
    'Adamax',
    'learning rate',
    'learning rate schedule',
    'decay',
    'annealing',
  ],
  inputs: { schedule: 'Schedule' },
  outputs: { optimizer: 'Optimizer' },
  params: {
    algorithm: {
      label: 'Algorithm',
      hint: 'The rule for changing the weights. Adam learns quickly without much fiddling; SGD shows best what the learning rate does.',
      options: {
        adam: 'Adam',
        adamw: 'AdamW: Adam with weight decay',
        sgd: 'SGD: plain steps',
        momentum: 'Momentum: SGD that keeps rolling',
        rmsprop: 'RMSprop',
        adagrad: 'Adagrad',
        adadelta: 'Adadelta',
        adamax: 'Adamax',
      },
    },
    learningRate: {
      label: 'Learning rate',
      hint: 'How far the weights move with each batch. Think in factors of ten: 0.1, 0.01, 0.001.',
    },
    schedule: {
      label: 'Schedule',
      hint: 'How the learning rate falls: not at all, by a factor again and again, or along a cosine. Large steps find the valley, small ones its bottom.',
      options: {
        constant: 'constant',
        exponential: 'exponential',
        cosine: 'cosine',
      },
    },
    decaySteps: {
      label: 'Decay steps',
      hint: 'A step is a batch, and an epoch has as many as there are batches. In so many the rate falls once by the factor, or all the way down the cosine.',
    },
    decayRate: {
      label: 'Factor',
      hint: 'What the rate is multiplied by each time. 0.5 halves it, 1 leaves it alone.',
    },
    alpha: {
      label: 'Share that is left',
      hint: 'How much of the rate is left at the end of the cosine. 0 means that nothing changes any more from then on.',
    },
    momentum: {
      label: 'Momentum',
      hint: 'How much of the last step rolls on into the next. 0.9 is usual, 0 switches it off.',
    },
    nesterov: {
      label: 'Look ahead (Nesterov)',
      hint: 'Measures the slope where the momentum would carry it, and brakes earlier.',
    },
    beta1: {
      label: 'Beta 1',
      hint: 'How slowly the average of the gradients follows. 0.9 looks back over about 10 batches.',
    },
    beta2: {
      label: 'Beta 2',
      hint: 'How slowly the average of the gradients’ size follows. 0.999 looks back over about 1,000 batches.',
    },
    rho: {
      label: 'Rho',
      hint: 'How slowly the average of the squared gradients follows. Larger means steadier.',
    },
    centered: {
      label: 'Centred',
      hint: 'Divides by the spread of the gradients around their mean. Steadier, but needs a little more memory.',
    },
    initialAccumulator: {
      label: 'Starting sum',
      hint: 'The sum of squared gradients begins with it. Larger makes the first steps smaller.',
    },
    epsilon: {
      label: 'Epsilon',
      hint: 'A tiny number so that nothing is ever divided by zero.',
    },
    weightDecay: {
      label: 'Weight decay',
      hint: 'With each batch every weight, biases too, loses this share of itself times the learning rate. 0 switches it off.',
    },
    clip: {
      label: 'Clip gradients',
      hint: 'Cuts gradients that are too large: each number alone, or their length, which keeps the direction: that of each array of weights, or that of all as one.',
      options: {
        none: 'no',
        value: 'each number',
        norm: 'each array',
        globalNorm: 'all as one',
      },
    },
    clipLimit: {
      label: 'At most',
      hint: 'How large a number, or how long a gradient, may be. What is smaller stays as it is.',
    },
  },
}
