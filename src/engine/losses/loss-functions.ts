import * as tf from '@tensorflow/tfjs'
import type { LossKind } from '../../graph/values/loss-kind.ts'
import { activate } from '../model/activate.ts'
import { binaryCrossentropy } from './binary-crossentropy.ts'
import { categoricalCrossentropy } from './categorical-crossentropy.ts'
import type { LossFunction } from './loss-function.ts'

/** (y − t)², averaged over the outputs. */
const meanSquaredError: LossFunction = (logits, targets, activation) =>
  tf.mean(tf.square(tf.sub(activate(logits, activation), targets)), -1)

/** |y − t|, averaged over the outputs. */
const meanAbsoluteError: LossFunction = (logits, targets, activation) =>
  tf.mean(tf.abs(tf.sub(activate(logits, activation), targets)), -1)

export const LOSS_FUNCTIONS: Readonly<Record<LossKind, LossFunction>> = {
  'categorical-crossentropy': categoricalCrossentropy,
  'binary-crossentropy': binaryCrossentropy,
  'mean-squared-error': meanSquaredError,
  'mean-absolute-error': meanAbsoluteError,
}
