import * as tf from '@tensorflow/tfjs'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import type { NamedVariable } from '../model/stored-weights.ts'
import { adadelta } from './adadelta.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamax } from './adamax.ts'
import { clipGradients } from './clip-gradients.ts'
import type { OptimizerRule } from './optimizer-rule.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'

/** Changes weights by their gradients and remembers what it needs for the next time. */
export interface Optimizer {
  /** Everything remembered, `<layer>/<weight>/<slot>`; with the count of updates this is its whole state. */
  readonly slots: readonly NamedVariable[]
  /** `gradients` by the variables' own names; `update` counts from 1, and `rate` is its learning rate. */
  apply(gradients: tf.NamedTensorMap, update: number, rate: number): void
  dispose(): void
}

export function createOptimizer(config: OptimizerConfig, weights: readonly NamedVariable[]): Optimizer {
  const rule = optimizerRule(config)
  const states = weights.map(({ name, variable }) => {
    const slots: Record<string, tf.Variable> = {}
    for (const [slot, value] of Object.entries(rule.slots)) {
      slots[slot] = tf.tidy(() => tf.variable(tf.fill(variable.shape, value), false))
    }
    return { name, variable, slots }
  })
  return {
    slots: states.flatMap(({ name, slots }) =>
      Object.entries(slots).map(([slot, variable]) => ({ name: `${name}/${slot}`, variable })),
    ),
    apply(gradients, update, rate) {
      tf.tidy(() => {
        const clipped = config.clip ? clipGradients(config.clip, gradients) : gradients
        for (const { variable, slots } of states) {
          const gradient = clipped[variable.name]
          if (!gradient) continue
          if (config.weightDecay) decay(variable, config.weightDecay, rate)
          rule.apply(variable, gradient, slots, rate, update)
        }
      })
    },
    dispose() {
      for (const { slots } of states) for (const variable of Object.values(slots)) variable.dispose()
    },
  }
}

/** The decay apart from the gradient of AdamW (Loshchilov and Hutter, 2017), which Keras has for every optimizer. */
function decay(weight: tf.Variable, share: number, rate: number): void {
  weight.assign(tf.sub(weight, tf.mul(weight, share * rate)))
}

/** The rule a config asks for. */
function optimizerRule(config: OptimizerConfig): OptimizerRule {
  switch (config.kind) {
    case 'sgd':
      return sgd(config)
    case 'rmsprop':
      return rmsprop(config)
    case 'adam':
      return adam(config)
    case 'adamax':
      return adamax(config)
    case 'adagrad':
      return adagrad(config)
    case 'adadelta':
      return adadelta(config)
  }
}
