import * as tf from '@tensorflow/tfjs'
import type { Numbers } from '../../graph/base/numbers.ts'
import { failed, ok, problem } from '../../graph/document/problem.ts'
import { sizeOf } from '../../graph/values/port-value.ts'
import { unscaled } from '../../graph/values/target-scale.ts'
import { type Dataset, inSinglePrecision } from '../data/dataset.ts'
import { activate } from '../model/activate.ts'
import type { Network } from '../model/network.ts'
import type { Answers, EngineReply, PredictRequest } from '../protocol.ts'

/** Puts examples to a network, prepared as the data steps prepare them. */
export async function predictWith(
  network: Network,
  data: Dataset,
  ask: PredictRequest['ask'],
): Promise<EngineReply<Answers>> {
  if (ask.kind === 'example') {
    const { part, index } = ask.example
    const examples = data.parts[part]
    if (index < 0 || index >= examples.count)
      return failed(problem('no-such-example', { index, total: examples.count }))
    await examples.ready?.([index])
    const inputs = examples.gather([index])
    const [target] = unscaled(examples.targets.slice(index, index + 1), data.targetScale)
    return ok({ inputs, ...(await answersOf(inputs, 1)), target })
  }
  const inputs = data.prepare?.(ask.values) ?? ask.values.slice()
  const size = ask.count * sizeOf(data.shape)
  if (inputs.length !== size)
    return failed(problem('wrong-number-of-values', { given: inputs.length, wanted: size }))
  return ok({ inputs, ...(await answersOf(inputs, ask.count)) })

  async function answersOf(asked: Numbers, count: number) {
    const { targetScale } = data
    const outputs = await answersTo(network, data, inSinglePrecision(asked), count)
    return { outputs, ...(targetScale && { targetScale }) }
  }
}

/** What a network answers to prepared examples, in the unit that was asked in. */
export async function answersTo(
  network: Network,
  data: Dataset,
  inputs: Float32Array,
  count: number,
): Promise<Numbers> {
  return unscaled(await outputsFor(network, data, inputs, count), data.targetScale)
}

async function outputsFor(network: Network, data: Dataset, inputs: Float32Array, count: number) {
  if (count === 0) return new Float32Array(0)
  const outputs = tf.tidy(() => {
    const examples = tf.tensor(inputs, [count, ...data.shape])
    return activate(network.logits(examples, false), network.activation)
  })
  try {
    // The cpu back end hands out its own array.
    return Float32Array.from(await outputs.data<'float32'>())
  } finally {
    outputs.dispose()
  }
}
