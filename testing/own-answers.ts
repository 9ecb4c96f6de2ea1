import * as tf from '@tensorflow/tfjs'
import { activate } from '../src/engine/model/activate.ts'
import { buildNetwork } from '../src/engine/model/network.ts'
import { restoreVariables } from '../src/engine/model/stored-weights.ts'
import type { PortableNetwork } from '../src/formats/networks/portable-network.ts'
import { sizeOf } from '../src/graph/values/port-value.ts'
import { unscaled } from '../src/graph/values/target-scale.ts'
import { afterSteps } from './random-networks/example-steps.ts'

/** What the engine's own network answers to raw examples, in the unit that was asked in: `count × outputs`. */
export async function ownAnswers(network: PortableNetwork, examples: Float32Array): Promise<Float64Array> {
  const { plan, model, weights, inputShape, before, targetScale } = network
  const size = sizeOf(inputShape)
  const count = examples.length / size
  const prepared = Array.from({ length: count }, (_, i) => [
    ...afterSteps(examples.subarray(i * size, (i + 1) * size), before),
  ])
  const built = await buildNetwork(model, plan.seed)
  restoreVariables(weights, built.weights)
  const answers = tf.tidy(() => {
    const batch = tf.tensor(prepared.flat(), [count, ...plan.inputShape])
    return activate(built.logits(batch, false), built.activation)
  })
  const values = await answers.data<'float32'>()
  answers.dispose()
  built.dispose()
  return Float64Array.from(unscaled(values, targetScale))
}
