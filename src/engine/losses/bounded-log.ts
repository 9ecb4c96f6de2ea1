import * as tf from '@tensorflow/tfjs'

/** Keras's `backend.epsilon()`. */
const EPSILON = 1e-7

/** log p with p kept between ε and 1 − ε; outside of them the gradient is 0, as in Keras. */
export function boundedLog(probabilities: tf.Tensor2D): tf.Tensor2D {
  return tf.log(tf.clipByValue(probabilities, EPSILON, 1 - EPSILON))
}
