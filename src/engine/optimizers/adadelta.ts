import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/** Adadelta (Zeiler, 2012) with a learning rate, as in Keras 3 (`keras/src/optimizers/adadelta.py`). */
export function adadelta(config: Extract<OptimizerConfig, { kind: 'adadelta' }>): OptimizerRule {
  const { rho, epsilon } = config
  const average = (before: tf.Tensor, value: tf.Tensor) =>
    tf.add(tf.mul(before, rho), tf.mul(tf.square(value), 1 - rho))
  const root = (value: tf.Tensor) => tf.sqrt(tf.add(value, epsilon))
  return {
    slots: { accumulated_grad: 0, accumulated_delta_var: 0 },
    apply(weight, gradient, slots, rate) {
      const gradients = slot(slots, 'accumulated_grad')
      const changes = slot(slots, 'accumulated_delta_var')
      const factors = [rate, rho, 1 - rho, epsilon] as const
      if (updateInPlace('updateAdadelta', weight, gradient, [gradients, changes], factors)) return
      gradients.assign(average(gradients, gradient))
      const change = tf.div(tf.mul(root(changes), gradient), root(gradients))
      changes.assign(average(changes, change))
      weight.assign(tf.sub(weight, tf.mul(change, rate)))
    },
  }
}
