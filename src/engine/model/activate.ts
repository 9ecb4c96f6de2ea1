import * as tf from '@tensorflow/tfjs'
import type { OutputActivation } from './logits-network.ts'

/** The network's answer from its logits. A new tensor in any case. */
export function activate<T extends tf.Tensor>(logits: T, activation: OutputActivation): T {
  if (activation === 'softmax') return tf.softmax(logits)
  return activation === 'sigmoid' ? tf.sigmoid(logits) : tf.clone(logits)
}
