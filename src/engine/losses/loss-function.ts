import type * as tf from '@tensorflow/tfjs-core'
import type { OutputActivation } from '../model/split-output.ts'

/**
 * The loss of every example of a batch. `sums` are the network's outputs before the activation, `targets` what they
 * should be after it; both `[batch, outputs]`. The result is `[batch]`.
 */
export type LossFunction = (
  sums: tf.Tensor2D,
  targets: tf.Tensor2D,
  activation: OutputActivation,
) => tf.Tensor1D
