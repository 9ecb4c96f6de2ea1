import type { JsonObject } from '../../graph/base/json.ts'
import type { LossKind } from '../../graph/values/loss-kind.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { trainingLength } from '../networks/training-length.ts'
import { optimizerObject } from './optimizer-config.ts'

const LOSSES: Readonly<Record<LossKind, string>> = {
  'categorical-crossentropy': 'categorical_crossentropy',
  'binary-crossentropy': 'binary_crossentropy',
  'mean-squared-error': 'mean_squared_error',
  'mean-absolute-error': 'mean_absolute_error',
}

/**
 * What Keras's `compile` was given. Classes are asked for as here: one-hot, or 0 and 1 where there is one output.
 *
 * Numbers are asked for in their own unit, as the network of the file answers, though the plan may have trained it on
 * scaled ones. The weight of the loss makes up for that: a squared error in the unit is factor² times that of the
 * scaled numbers, an absolute one |factor| times. So the loss Keras shows and the steps it makes are those of the
 * plan.
 */
export function compileConfig(network: PortableNetwork): JsonObject {
  const { plan, targetScale } = network
  const { optimizer, loss, target } = plan
  return {
    optimizer: optimizerObject(optimizer, trainingLength(network)),
    loss: LOSSES[loss],
    loss_weights: targetScale ? [lossWeight(loss, targetScale.factor)] : null,
    metrics: [target === 'classes' ? 'accuracy' : 'mean_absolute_error'],
    weighted_metrics: null,
    run_eagerly: false,
    steps_per_execution: 1,
    jit_compile: false,
  }
}

function lossWeight(loss: LossKind, factor: number): number {
  return 1 / (loss === 'mean-squared-error' ? factor ** 2 : Math.abs(factor))
}
