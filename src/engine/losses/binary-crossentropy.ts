import * as tf from '@tensorflow/tfjs'
import { activate } from '../model/activate.ts'
import { boundedLog } from './bounded-log.ts'
import type { LossFunction } from './loss-function.ts'

/**
 * −t·log p − (1 − t)·log(1 − p), averaged over the outputs. After sigmoid it is worked out from the logits z:
 * max(z, 0) − z·t + log(1 + e^−|z|) (`sigmoid_cross_entropy_with_logits` in TensorFlow, which Keras uses); other
 * outputs are kept between ε and 1 − ε, as Keras does.
 */
export const binaryCrossentropy: LossFunction = (logits, targets, activation) => {
  if (activation === 'sigmoid') return tf.mean(fromLogits(logits, targets), -1)
  const p = activate(logits, activation)
  const wrong = tf.mul(tf.sub(1, targets), boundedLog(tf.sub(1, p)))
  return tf.mean(tf.neg(tf.add(tf.mul(targets, boundedLog(p)), wrong)), -1)
}

/**
 * The gradient is given as σ(z) − t, because the derivatives of max and |z| at exactly 0 – where a network of zero
 * weights begins – add up to something else.
 */
const fromLogits = tf.customGrad((...inputs) => {
  const [z, t, save] = inputs as unknown as [tf.Tensor2D, tf.Tensor2D, tf.GradSaveFunc]
  save([z, t])
  return {
    value: tf.add(tf.sub(tf.relu(z), tf.mul(z, t)), tf.softplus(tf.neg(tf.abs(z)))),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [z, t] = saved as [tf.Tensor, tf.Tensor]
      return [tf.mul(dy, tf.sub(tf.sigmoid(z), t)), tf.mul(dy, tf.neg(z))]
    },
  }
}) as (z: tf.Tensor2D, t: tf.Tensor2D) => tf.Tensor2D
