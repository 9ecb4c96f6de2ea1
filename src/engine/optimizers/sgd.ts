import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/** Gradient descent, with momentum and Nesterov's variant of it, as in Keras 3 (`keras/src/optimizers/sgd.py`). */
export function sgd(config: Extract<OptimizerConfig, { kind: 'sgd' }>): OptimizerRule {
  const { momentum, nesterov } = config
  if (momentum === 0) {
    return {
      slots: {},
      apply(weight, gradient, _slots, rate) {
        if (updateInPlace('updateSgd', weight, gradient, [undefined], [rate, 0, 0])) return
        weight.assign(tf.sub(weight, tf.mul(gradient, rate)))
      },
    }
  }
  return {
    slots: { momentum: 0 },
    apply(weight, gradient, slots, rate) {
      const velocity = slot(slots, 'momentum')
      const factors = [rate, momentum, Number(nesterov)] as const
      if (updateInPlace('updateSgd', weight, gradient, [velocity], factors)) return
      const stepDown = tf.mul(gradient, rate)
      velocity.assign(tf.sub(tf.mul(velocity, momentum), stepDown))
      weight.assign(tf.add(weight, nesterov ? tf.sub(tf.mul(velocity, momentum), stepDown) : velocity))
    },
  }
}
