import * as tf from '@tensorflow/tfjs-core'
import type { LossFunction } from './loss-function.ts'

/** Keras's `backend.epsilon()`. */
const EPSILON = 1e-7

/**
 * −Σ t·log p. After softmax it is worked out from the sums and needs no bounds. After sigmoid, where the outputs add
 * up to anything, they are divided by their sum and kept between ε and 1 − ε as Keras does
 * (`categorical_crossentropy` in `keras/src/backend/tensorflow/nn.py`). σ(z) / Σσ(z) is taken as softmax(log σ(z)):
 * the same number, but not 0 / 0 when all sums are far below zero.
 */
export const categoricalCrossentropy: LossFunction = (sums, targets, activation) => {
  if (activation === 'linear') throw new Error('categorical cross-entropy needs softmax or sigmoid outputs')
  const logarithms =
    activation === 'softmax'
      ? tf.logSoftmax(sums)
      : tf.log(tf.clipByValue(tf.softmax(tf.logSigmoid(sums)), EPSILON, 1 - EPSILON))
  return tf.neg(tf.sum(tf.mul(targets, logarithms), -1))
}
