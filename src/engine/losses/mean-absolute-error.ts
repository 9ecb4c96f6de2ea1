import * as tf from '@tensorflow/tfjs-core'
import { activate } from '../model/activate.ts'
import type { LossFunction } from './loss-function.ts'

/** |y − t|, averaged over the outputs. */
export const meanAbsoluteError: LossFunction = (logits, targets, activation) =>
  tf.mean(tf.abs(tf.sub(activate(logits, activation), targets)), -1)
