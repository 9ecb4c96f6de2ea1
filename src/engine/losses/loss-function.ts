import type * as tf from '@tensorflow/tfjs'
import type { OutputActivation } from '../model/logits-network.ts'

/**
 * The loss of every example of a batch. `logits` are the network's outputs before the activation, `targets` what they
 * should be after it; both `[batch, outputs]`. The result is `[batch]`.
 */
export type LossFunction = (
  logits: tf.Tensor2D,
  targets: tf.Tensor2D,
  activation: OutputActivation,
) => tf.Tensor1D
