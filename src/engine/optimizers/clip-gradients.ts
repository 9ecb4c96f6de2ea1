import * as tf from '@tensorflow/tfjs'
import type { Clipping } from '../../graph/plan/plan.ts'

/** Gradients cut to what they may be at most, as in Keras 3 (`keras/src/optimizers/base_optimizer.py`). */
export function clipGradients({ by, limit }: Clipping, gradients: tf.NamedTensorMap): tf.NamedTensorMap {
  const each = (clip: (gradient: tf.Tensor) => tf.Tensor): tf.NamedTensorMap =>
    Object.fromEntries(Object.entries(gradients).map(([name, gradient]) => [name, clip(gradient)]))
  switch (by) {
    case 'value':
      return each((gradient) => tf.clipByValue(gradient, -limit, limit))
    case 'norm':
      return each((gradient) => {
        const norm = tf.sqrt(tf.sum(tf.square(gradient)))
        return tf.div(tf.mul(gradient, limit), tf.maximum(norm, limit))
      })
    case 'globalNorm': {
      const squares = Object.values(gradients).map((gradient) => tf.sum(tf.square(gradient)))
      const norm = tf.sqrt(tf.addN(squares))
      const scale = tf.mul(tf.minimum(tf.div(1, norm), 1 / limit), limit)
      // A norm that is no finite number makes all of them NaN, so that a run that diverges is seen to.
      const scaleOrNaN = tf.add(scale, tf.sub(norm, norm))
      return each((gradient) => tf.mul(gradient, scaleOrNaN))
    }
  }
}
