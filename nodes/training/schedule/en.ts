import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { schedule } from './schedule.ts'

export const words: NodeWords<typeof schedule> = {
  title: 'Learning-rate schedule',
  titles: {
    constant: 'Constant rate',
    step: 'Rate in steps',
    exponential: 'Exponential decay',
    cosine: 'Cosine decay',
    'one-cycle': 'One cycle',
    'warm-up': 'Warm-up',
    plateau: 'Lower on a plateau',
  },
  summary: 'Changes the learning rate while the network is trained: large steps first, small ones later.',
  help: paragraphs(
    'With large steps a network finds the valley quickly, but jumps to and fro across its bottom. With small ones it reaches the bottom, but takes for ever to get there. A schedule takes one after the other: most begin with the optimizer’s learning rate and lower it while the training goes on.',
    'In steps: by a factor every few epochs. Exponential: the same, but a little with each batch. Cosine: slowly at first, fast in the middle, slowly at the end. One cycle: up first, then down to almost nothing. Warm-up: from little to the whole rate, because the first gradients of a fresh network say little. On a plateau: only when what is measured no longer becomes better.',
    'The picture shows the rate before anything is trained, epoch by epoch. An epoch has as many steps as there are batches; each step has its own rate. All are computed as in Keras, one cycle as in PyTorch; only the rate changes, not the momentum.',
    'Try this: two trainers on one network with two optimizers that are alike, one of them with a schedule. Watch the validation loss in the last third of the epochs.',
  ),
  keywords: [
    'learning rate',
    'schedule',
    'decay',
    'annealing',
    'cosine',
    'step decay',
    'one cycle',
    '1cycle',
    'warm-up',
    'warmup',
    'plateau',
    'ReduceLROnPlateau',
    'CosineDecay',
    'ExponentialDecay',
    'OneCycleLR',
  ],
  inputs: {},
  outputs: { schedule: 'Schedule' },
  params: {
    kind: {
      label: 'Kind',
      hint: 'How the learning rate changes while the network is trained. Cosine is a good first choice.',
      options: {
        constant: 'constant',
        step: 'in steps: by a factor every few epochs',
        exponential: 'exponential: by a factor, little by little',
        cosine: 'cosine: down along half a wave',
        'one-cycle': 'one cycle: up, then down to almost nothing',
        'warm-up': 'warm-up: from little to all of it',
        plateau: 'on a plateau: when nothing becomes better',
      },
    },
    unit: {
      label: 'Counted in',
      hint: 'An epoch goes once through all training examples; a step is one batch. Keras counts steps.',
      options: { epochs: 'epochs', steps: 'steps (batches)' },
    },
    span: {
      label: 'Lasts',
      hint: 'Over all of the training, or so long as you say; after that the rate stays where it is.',
      options: { training: 'the whole training', own: 'so long' },
    },
    length: { label: 'How long', hint: 'In so many epochs or steps the rate comes to its end.' },
    every: { label: 'Every', hint: 'After so many epochs or steps the rate has been lowered by the factor.' },
    factor: {
      label: 'Factor',
      hint: 'What the rate is multiplied by each time. 0.5 halves it, 1 leaves it alone.',
    },
    left: {
      label: 'Share that is left',
      hint: 'How much of the rate is left at the end of the cosine. 0 means that nothing changes any more from then on.',
    },
    warmUp: {
      label: 'Warm-up',
      hint: 'In so many epochs or steps the rate rises in a straight line to its full height; 0 for none.',
    },
    from: {
      label: 'Warm-up from',
      hint: 'The share of the rate that the warm-up begins with. 0 means that the first batch changes nothing.',
    },
    rise: {
      label: 'Share that rises',
      hint: 'So much of the time the rate rises; the rest of it, it falls.',
    },
    divide: {
      label: 'Begins divided by',
      hint: 'The rate divided by this is where the cycle begins. 25 means a 25th part of it.',
    },
    finalDivide: {
      label: 'Ends divided by',
      hint: 'Where the cycle began, divided by this, is where it ends. 10,000 is as good as nothing.',
    },
    monitor: {
      label: 'Watch',
      hint: 'The number that is to become better.',
      options: {
        valLoss: 'validation loss',
        valAccuracy: 'validation accuracy',
        loss: 'loss',
        accuracy: 'accuracy',
      },
    },
    patience: {
      label: 'Patience',
      hint: 'After so many epochs without an improvement the rate is lowered.',
    },
    minDelta: {
      label: 'Smallest improvement',
      hint: 'What is better by less does not count as better.',
    },
    cooldown: {
      label: 'Rest',
      hint: 'So many epochs after the rate was lowered none is counted.',
    },
    minRate: { label: 'Lowest rate', hint: 'The rate is never lowered below this.' },
  },
  messages: {
    'about-constant': 'The learning rate stays as it is: the same as no schedule at all.',
    'about-step': 'The rate falls at once, like stairs: the loss often drops visibly at each of them.',
    'about-exponential': 'The rate falls by the same share with each batch, without stairs.',
    'about-cosine':
      'Most of the time the rate is either large or small; nothing but its end has to be chosen.',
    'about-one-cycle':
      'The optimizer’s rate is the highest one, at the top of the cycle: it may be larger than a rate that stays.',
    'about-warm-up': 'Careful at first, because the first gradients of a fresh network say little.',
    'about-plateau':
      'The picture shows the fastest way down: how the rate would fall if nothing ever became better.',
  },
}
