import * as tf from '@tensorflow/tfjs'
import { afterEach, describe, expect, test } from 'vitest'
import type { BackendName } from '../../../src/engine/backend-report.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { type KernelMode, setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { createTrainableModel } from '../../../src/engine/training/trainable-model.ts'
import { conv2d, dense, networkOf, planOf } from '../plans.ts'
import { computeOn, expectClose, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'

const BATCH = 6
const STEPS = 20

/** Convolutions that go through Winograd's transforms and one that does not, negative numbers before the pool. */
const plan = planOf({
  inputShape: [12, 12, 1],
  network: networkOf([12, 12, 1], {
    edges: conv2d(8, 'relu', 1),
    shapes: conv2d(12, 'tanh', 2),
    norm: ['BatchNormalization', { axis: -1, momentum: 0.9, epsilon: 1e-3, center: true, scale: true }],
    pool: ['MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding: 'valid' }],
    flatten: ['Flatten'],
    hidden: dense(16, 'relu', 3),
    output: dense(10, 'softmax', 4),
  }),
})

/** The loss before each of the first updates, always with the same examples. */
async function lossCurve(name: BackendName, mode: KernelMode): Promise<number[]> {
  setKernelMode(mode)
  expect(await startBackend(name, nodeBackends)).toBeDefined()
  const model = await createTrainableModel(plan)
  const examples = Float32Array.from(wave([BATCH, 12, 12, 1], 0.37).values)
  const targets = Float32Array.from({ length: BATCH }, (_, i) => i)
  const losses: number[] = []
  for (let update = 1; update <= STEPS; update++) {
    losses.push((await model.update({ examples, targets }, update, plan.optimizer.learningRate)).loss)
  }
  model.dispose()
  return losses
}

describe('training with our own kernels', () => {
  afterEach(() => setKernelMode('fast'))

  // Our kernels are those of wasm: on the cpu back end both modes are the same.
  let onCpu: Promise<readonly number[]> | undefined

  test.each(['fast', 'exact'] as const)('follows the loss of the cpu back end, %s', async (mode) => {
    onCpu ??= lossCurve('cpu', mode)
    const expected = await onCpu
    const losses = await lossCurve('wasm', mode)
    expect(expected[0]! - expected[STEPS - 1]!).toBeGreaterThan(1)
    // Adam divides by the size of the gradients: where one is all rounding, so is the step. That spreads.
    for (const [i, loss] of losses.entries()) expect(Math.abs(loss - expected[i]!)).toBeLessThan(5e-3)
  })

  test('repeats itself to the last bit', async () => {
    expect(await lossCurve('wasm', 'fast')).toEqual(await lossCurve('wasm', 'fast'))
  })

  test('leaves nothing behind in the memory', async () => {
    await lossCurve('wasm', 'fast')
    const before = { ...tf.memory(), data: tf.backend().numDataIds() }
    await lossCurve('wasm', 'fast')
    expect({ ...tf.memory(), data: tf.backend().numDataIds() }).toEqual(before)
  })
})

describe('the gradient of relu by our own kernel', () => {
  test('passes what belongs to positive numbers, and nothing at zero', async () => {
    const values = [-2, -0, 0, 1e-30, 3, Number.NaN, 7]
    const [, gradient] = await computeOn('wasm', [{ shape: [7], values }], withGradients(tf.relu))
    expectClose(gradient!, [0, 0, 0, Math.cos(3), Math.cos(4), 0, Math.cos(6)], 1e-6)
  })
})
