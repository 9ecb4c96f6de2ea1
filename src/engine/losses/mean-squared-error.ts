import * as tf from '@tensorflow/tfjs-core'
import { activate } from '../model/activate.ts'
import type { LossFunction } from './loss-function.ts'

/** (y − t)², averaged over the outputs. */
export const meanSquaredError: LossFunction = (logits, targets, activation) =>
  tf.mean(tf.square(tf.sub(activate(logits, activation), targets)), -1)
