import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { updateInPlace } from '../ops/updates/update-in-place.ts'
import { type OptimizerRule, slot } from './optimizer-rule.ts'

/** Adagrad (Duchi et al., 2011) as in Keras 3 (`keras/src/optimizers/adagrad.py`): epsilon is inside the root. */
export function adagrad(config: Extract<OptimizerConfig, { kind: 'adagrad' }>): OptimizerRule {
  const { initialAccumulator, epsilon } = config
  return {
    slots: { accumulator: initialAccumulator },
    apply(weight, gradient, slots, rate) {
      const sum = slot(slots, 'accumulator')
      if (updateInPlace('updateAdagrad', weight, gradient, [sum], [rate, epsilon])) return
      sum.assign(tf.add(sum, tf.square(gradient)))
      weight.assign(tf.sub(weight, tf.div(tf.mul(gradient, rate), tf.sqrt(tf.add(sum, epsilon)))))
    },
  }
}
