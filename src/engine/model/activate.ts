import * as tf from '@tensorflow/tfjs-core'
import type { OutputActivation } from './split-output.ts'

/** The network's answer from its sums. A new tensor in any case. */
export function activate<T extends tf.Tensor>(sums: T, activation: OutputActivation): T {
  if (activation === 'softmax') return tf.softmax(sums)
  return activation === 'sigmoid' ? tf.sigmoid(sums) : tf.clone(sums)
}
