import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/** Adamax (Kingma and Ba, 2014, section 7.1) as in Keras 3 (`keras/src/optimizers/adamax.py`). */
export function adamax(config: Extract<OptimizerConfig, { kind: 'adam' | 'adamax' }>): OptimizerRule {
  const { beta1, beta2, epsilon } = config
  return {
    slots: { momentum: 0, norm: 0 },
    apply(weight, gradient, slots, rate, update) {
      const m = slot(slots, 'momentum')
      const u = slot(slots, 'norm')
      const stepSize = rate / (1 - beta1 ** update)
      const factors = [stepSize, 1 - beta1, beta2, epsilon] as const
      if (updateInPlace('updateAdamax', weight, gradient, [m, u], factors)) return
      m.assign(tf.add(m, tf.mul(tf.sub(gradient, m), 1 - beta1)))
      u.assign(tf.maximum(tf.mul(u, beta2), tf.abs(gradient)))
      weight.assign(tf.sub(weight, tf.div(tf.mul(m, stepSize), tf.add(u, epsilon))))
    },
  }
}
