import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/** RMSprop (Hinton, 2012) as in Keras 3 (`keras/src/optimizers/rmsprop.py`): epsilon is inside the root. */
export function rmsprop(config: Extract<OptimizerConfig, { kind: 'rmsprop' }>): OptimizerRule {
  const { rho, momentum, epsilon, centered } = config
  const average = (before: tf.Tensor, value: tf.Tensor) => tf.add(tf.mul(before, rho), tf.mul(value, 1 - rho))
  return {
    slots: {
      velocity: 0,
      ...(momentum > 0 ? { momentum: 0 } : undefined),
      ...(centered ? { average_gradient: 0 } : undefined),
    },
    apply(weight, gradient, slots, rate) {
      const velocity = slot(slots, 'velocity')
      const averageGradient = centered ? slot(slots, 'average_gradient') : undefined
      const momentumSlot = momentum > 0 ? slot(slots, 'momentum') : undefined
      const factors = [rate, rho, 1 - rho, momentum, epsilon] as const
      if (
        updateInPlace('updateRmsprop', weight, gradient, [velocity, averageGradient, momentumSlot], factors)
      )
        return
      velocity.assign(average(velocity, tf.square(gradient)))
      let variance: tf.Tensor = velocity
      if (averageGradient) {
        averageGradient.assign(average(averageGradient, gradient))
        variance = tf.sub(velocity, tf.square(averageGradient))
      }
      let stepDown: tf.Tensor = tf.div(tf.mul(gradient, rate), tf.sqrt(tf.add(variance, epsilon)))
      if (momentumSlot) {
        momentumSlot.assign(tf.add(tf.mul(momentumSlot, momentum), stepDown))
        stepDown = momentumSlot
      }
      weight.assign(tf.sub(weight, stepDown))
    },
  }
}
