import * as tf from '@tensorflow/tfjs-core'
import type { LossFunction } from './loss-function.ts'

/**
 * −t·log σ(z) − (1 − t)·log(1 − σ(z)), averaged over the outputs, from the sums z: max(z, 0) − z·t + log(1 + e^−|z|)
 * (`sigmoid_cross_entropy_with_logits` in TensorFlow, which Keras uses). Its gradient is given as σ(z) − t, because
 * the derivatives of max and |z| at exactly 0 – where a network of zero weights begins – add up to something else.
 */
export const binaryCrossentropy: LossFunction = (sums, targets, activation) => {
  if (activation !== 'sigmoid') throw new Error('binary cross-entropy needs sigmoid outputs')
  return tf.mean(crossentropy(sums, targets), -1)
}

const crossentropy = tf.customGrad((...inputs) => {
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
