import * as tf from '@tensorflow/tfjs'
import type { OutputActivation } from '../model/logits-network.ts'
import { softmaxCrossEntropy } from '../ops/cross-entropy/softmax-cross-entropy.ts'
import { boundedLog } from './bounded-log.ts'
import type { LossFunction } from './loss-function.ts'

/**
 * −Σ t·log p. After softmax it is worked out from the logits and needs no bounds. Other outputs, which add up to
 * anything, are divided by their sum and kept between ε and 1 − ε, as Keras does for a plain tensor
 * (`categorical_crossentropy` in `keras/src/backend/{torch,jax,tensorflow}/nn.py`), on PyTorch and JAX always. On
 * TensorFlow a sigmoid at the end of a model remembers what went into it, and Keras takes the softmax of that instead:
 * another loss with other gradients (`differsBetweenKerasBackends`).
 */
export const categoricalCrossentropy: LossFunction = (logits, targets, activation) => {
  const fused = activation === 'softmax' ? softmaxCrossEntropy(logits, targets) : undefined
  if (fused) return fused
  const logarithms = activation === 'softmax' ? tf.logSoftmax(logits) : boundedLog(shares(logits, activation))
  return tf.neg(tf.sum(tf.mul(targets, logarithms), -1))
}

/** σ(z) / Σσ(z) taken as softmax(log σ(z)): the same number, but not 0 / 0 when all logits are far below zero. */
function shares(logits: tf.Tensor2D, activation: OutputActivation): tf.Tensor2D {
  // Not tf.logSigmoid: its gradient asks for an input that it has not kept, and that may be gone by then.
  return activation === 'sigmoid'
    ? tf.softmax(tf.neg(tf.softplus(tf.neg(logits))))
    : tf.div(logits, tf.sum(logits, -1, true))
}
