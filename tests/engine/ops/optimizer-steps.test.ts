import * as tf from '@tensorflow/tfjs'
import { afterAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { type KernelMode, setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { updateInPlace } from '../../../src/engine/ops/updates/update-in-place.ts'
import { createOptimizer } from '../../../src/engine/optimizers/optimizer.ts'
import type { OptimizerConfig } from '../../../src/graph/plan/plan.ts'
import { optimizerConfigs } from '../optimizers/optimizer-configs.ts'
import { wave } from './wave.ts'

interface State {
  readonly weights: readonly number[]
  readonly slots: Readonly<Record<string, readonly number[]>>
  /** Taken on the way: what somebody else sees of the weights must not change. */
  readonly clone: readonly number[]
}

const bits = (tensor: tf.Tensor) => [...new Int32Array(tensor.dataSync<'float32'>().slice().buffer)]

async function stateAfter(config: OptimizerConfig, mode: KernelMode, size: number): Promise<State> {
  setKernelMode(mode)
  await startBackend('wasm', nodeBackends)
  const variable = tf.variable(tf.tensor(wave([size], 0.7).values))
  const optimizer = createOptimizer(config, [{ name: 'weight', variable }])
  let clone: tf.Tensor | undefined
  for (let update = 1; update <= 6; update++) {
    if (update === 3) clone = tf.clone(variable)
    const values = wave([size], update).values.map((value, i) => (i % 5 === update % 5 ? 0 : value + 0.1))
    const gradient = tf.tensor(values)
    optimizer.apply({ [variable.name]: gradient }, update, config.learningRate)
    gradient.dispose()
  }
  const state = {
    weights: bits(variable),
    slots: Object.fromEntries(optimizer.slots.map(({ name, variable: slot }) => [name, bits(slot)])),
    clone: bits(clone!),
  }
  optimizer.dispose()
  tf.dispose([variable, clone!])
  return state
}

describe.each(optimizerConfigs.map((config) => [JSON.stringify(config), config] as const))(
  'the step of %s by our own kernel',
  (_name, config) => {
    afterAll(() => setKernelMode('fast'))

    test.each([1, 2, 3, 37, 256])(
      'gives %i weights and their slots the same bits as the operations of tfjs',
      async (size) => {
        const expected = await stateAfter(config, 'reference', size)
        expect(await stateAfter(config, 'fast', size)).toEqual(expected)
        expect(expected.clone).not.toEqual(expected.weights)
      },
    )
  },
)

test('weights that became NaN stay NaN, whatever the optimizer', async () => {
  await startBackend('wasm', nodeBackends)
  for (const config of optimizerConfigs) {
    const variable = tf.variable(tf.tensor([1, 2, 3, 4, 5]))
    const optimizer = createOptimizer(config, [{ name: 'weight', variable }])
    const gradient = tf.tensor([0, Number.NaN, 0, 0, Number.NaN])
    for (let update = 1; update <= 2; update++)
      optimizer.apply({ [variable.name]: gradient }, update, config.learningRate)
    // The length of a gradient is that of all its numbers.
    const isAll = config.clip !== undefined && config.clip.by !== 'value'
    const none = isAll ? [true, true, true, true, true] : [false, true, false, false, true]
    expect([...variable.dataSync()].map(Number.isNaN), JSON.stringify(config)).toEqual(none)
    optimizer.dispose()
    tf.dispose([variable, gradient])
  }
})

test('a step in place touches nothing on other back ends or where the memory is shared', async () => {
  const attempt = () => {
    const variable = tf.variable(tf.tensor([1, 2, 3]))
    const clone = tf.clone(variable)
    const gradient = tf.tensor([1, 1, 1])
    const done = updateInPlace('updateSgd', variable, gradient, [undefined], [1, 0, 0])
    expect([...variable.dataSync()]).toEqual([1, 2, 3])
    tf.dispose([variable, clone, gradient])
    return done
  }
  await startBackend('cpu', nodeBackends)
  expect(attempt()).toBe(false)
  await startBackend('wasm', nodeBackends)
  expect(attempt()).toBe(false)
})
