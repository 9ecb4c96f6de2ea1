import type { WordId } from '../messages/screen-words.ts'

/** A word of the glossary, and the node types at which one meets it. */
export interface Word {
  readonly id: WordId
  readonly nodes: readonly [string, ...string[]]
}

/** The glossary: words a person meets in helps, notes and lessons. */
export const WORDS: readonly Word[] = [
  { id: 'neuron', nodes: ['dense', 'weighted-sum'] },
  { id: 'weight', nodes: ['weights', 'weighted-sum', 'weights-in-words'] },
  { id: 'bias', nodes: ['bias', 'dense'] },
  { id: 'activation', nodes: ['activation', 'live-activation'] },
  { id: 'hidden-layer', nodes: ['dense'] },
  { id: 'softmax', nodes: ['activation', 'dense'] },
  { id: 'dropout', nodes: ['dropout'] },
  { id: 'batch-normalisation', nodes: ['batch-normalisation'] },
  { id: 'weight-initialisation', nodes: ['weights', 'dense', 'conv2d'] },
  { id: 'convolution', nodes: ['conv2d', 'filter', 'filter-1d'] },
  { id: 'filter', nodes: ['filter', 'conv2d', 'channels'] },
  { id: 'feature-map', nodes: ['feature-maps', 'conv2d'] },
  { id: 'stride', nodes: ['conv2d', 'pooling', 'filter'] },
  { id: 'padding', nodes: ['conv2d', 'filter', 'pooling'] },
  { id: 'channel', nodes: ['channels', 'join-channels', 'conv2d'] },
  { id: 'pooling', nodes: ['pooling', 'live-pooling', 'global-pooling'] },
  { id: 'flatten', nodes: ['flatten'] },
  { id: 'cost-function', nodes: ['loss', 'gradient-descent'] },
  { id: 'gradient-descent', nodes: ['gradient-descent', 'optimizer'] },
  { id: 'learning-rate', nodes: ['optimizer', 'schedule', 'gradient-descent'] },
  { id: 'batch', nodes: ['trainer'] },
  { id: 'epoch', nodes: ['trainer', 'curves'] },
  { id: 'backpropagation', nodes: ['trainer'] },
  { id: 'cross-entropy', nodes: ['loss'] },
  { id: 'binary-cross-entropy', nodes: ['loss', 'one-vs-rest'] },
  { id: 'categorical-cross-entropy', nodes: ['loss'] },
  { id: 'overfitting', nodes: ['curves', 'dropout', 'augmentation'] },
  { id: 'augmentation', nodes: ['augmentation'] },
  { id: 'confusion-matrix', nodes: ['confusion-matrix'] },
  { id: 'accuracy', nodes: ['evaluate', 'curves', 'confusion-matrix'] },
]
