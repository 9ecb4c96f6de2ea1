import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/**
 * Adam (Kingma and Ba, 2014, the form before section 2.1: "epsilon hat") as in Keras 3
 * (`keras/src/optimizers/adam.py`).
 */
export function adam(config: Extract<OptimizerConfig, { kind: 'adam' | 'adamax' }>): OptimizerRule {
  const { beta1, beta2, epsilon } = config
  return {
    slots: { momentum: 0, velocity: 0 },
    apply(weight, gradient, slots, rate, update) {
      const m = slot(slots, 'momentum')
      const v = slot(slots, 'velocity')
      const stepSize = (rate * Math.sqrt(1 - beta2 ** update)) / (1 - beta1 ** update)
      const factors = [stepSize, 1 - beta1, 1 - beta2, epsilon] as const
      if (updateInPlace('updateAdam', weight, gradient, [m, v], factors)) return
      m.assign(tf.add(m, tf.mul(tf.sub(gradient, m), 1 - beta1)))
      v.assign(tf.add(v, tf.mul(tf.sub(tf.square(gradient), v), 1 - beta2)))
      weight.assign(tf.sub(weight, tf.div(tf.mul(m, stepSize), tf.add(tf.sqrt(v), epsilon))))
    },
  }
}
