import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { trainer } from './trainer.ts'

export const words: NodeWords<typeof trainer> = {
  title: 'Trainer',
  summary: 'Lets the network practise with the examples until it makes fewer mistakes.',
  help: paragraphs(
    'The trainer takes the training examples batch by batch. For each batch the network gives its answers, the loss says how wrong they are, and then it is worked out backwards through all layers how much each weight had to do with it (backpropagation). The optimizer turns all weights a little. Then the next batch comes.',
    'Once through all training examples is an epoch. Usually many epochs are needed. A small batch means many small, restless steps; a large one fewer and steadier steps, with more memory.',
    'After each epoch the network is asked about the validation examples, with which it does not practise. As long as both curves get better together, it really learns. When only the training curve does, it learns by heart: that is overfitting. Early stopping then ends the training by itself.',
    'The trainer takes the data with which the network begins, unless you wire other data of the same shape to it. Several trainers on one network start from the same weights and see the same batches, so they can be compared fairly. The random numbers come from the seed of the graph: the same seed, the same run.',
    'You can pause or stop at any time; weights and curves are kept, and training can go on from there.',
    'Try this: batch sizes 8, 64 and 500 side by side. Or far too many epochs on 200 examples, to see overfitting.',
  ),
  keywords: ['train', 'fit', 'epochs', 'batch', 'learn', 'run', 'backpropagation', 'overfitting'],
  inputs: {
    data: 'Other data',
    network: 'Network',
    optimizer: 'Optimizer',
    loss: 'Loss',
    start: 'Start weights',
  },
  outputs: { model: 'Trained model', metrics: 'Metrics' },
  params: {
    epochs: {
      label: 'Epochs',
      hint: 'How many times the network goes through all training examples. With 0 it is measured as it begins, without learning.',
    },
    batchSize: {
      label: 'Batch size',
      hint: 'After how many examples the weights are changed. Usual are 32 to 128.',
    },
    repeats: {
      label: 'Seeds',
      hint: 'How many times to train, each time with another seed: other start weights, another order of the examples. The first run has the seed of the graph. What comes out differs a little, and only what differs more than that is more than chance.',
    },
    shuffle: {
      label: 'Shuffle',
      hint: 'Mixes the examples anew before every epoch, so that the network does not learn their order.',
    },
    validate: {
      label: 'Validate',
      hint: 'After each epoch, measures how well the network does on the validation examples.',
    },
    earlyStopping: {
      label: 'Early stopping',
      hint: 'Ends the training by itself when nothing has got better for a while.',
    },
    monitor: {
      label: 'Watch',
      hint: 'The number that has to get better.',
      options: {
        valLoss: 'loss in validation',
        valAccuracy: 'accuracy in validation',
        loss: 'loss in training',
        accuracy: 'accuracy in training',
      },
    },
    patience: {
      label: 'Patience',
      hint: 'How many epochs in a row may bring nothing better before training ends.',
    },
    minDelta: { label: 'Smallest gain', hint: 'An improvement smaller than this counts as none.' },
    restoreBest: {
      label: 'Keep the best weights',
      hint: 'At the end, goes back to the weights of the best epoch.',
    },
  },
}
