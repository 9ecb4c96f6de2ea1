import * as tf from '@tensorflow/tfjs-core'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/** RMSprop (Hinton, 2012) as in Keras 3 (`keras/src/optimizers/rmsprop.py`): epsilon is inside the root. */
export function rmsprop(config: Extract<OptimizerConfig, { kind: 'rmsprop' }>): OptimizerRule {
  const { learningRate, rho, momentum, epsilon, centered } = config
  const average = (before: tf.Tensor, value: tf.Tensor) => tf.add(tf.mul(before, rho), tf.mul(value, 1 - rho))
  return {
    slots: {
      velocity: 0,
      ...(momentum > 0 ? { momentum: 0 } : undefined),
      ...(centered ? { average_gradient: 0 } : undefined),
    },
    apply(weight, gradient, slots) {
      const velocity = slot(slots, 'velocity')
      const mean = centered ? slot(slots, 'average_gradient') : undefined
      const speed = momentum > 0 ? slot(slots, 'momentum') : undefined
      const factors = [learningRate, rho, 1 - rho, momentum, epsilon] as const
      if (updateInPlace('updateRmsprop', weight, gradient, [velocity, mean, speed], factors)) return
      velocity.assign(average(velocity, tf.square(gradient)))
      let spread: tf.Tensor = velocity
      if (mean) {
        mean.assign(average(mean, gradient))
        spread = tf.sub(velocity, tf.square(mean))
      }
      let stepDown: tf.Tensor = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(spread, epsilon)))
      if (speed) {
        speed.assign(tf.add(tf.mul(speed, momentum), stepDown))
        stepDown = speed
      }
      weight.assign(tf.sub(weight, stepDown))
    },
  }
}
