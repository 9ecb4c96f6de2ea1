import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import { adadelta } from './adadelta.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamax } from './adamax.ts'
import type { OptimizerRule } from './optimizer-rule.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'

/** The rule a config asks for. */
export function optimizerRule(config: OptimizerConfig): OptimizerRule {
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
