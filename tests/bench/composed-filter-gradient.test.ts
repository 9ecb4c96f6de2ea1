import * as tf from '@tensorflow/tfjs'
// Registers the gradients.
import { beforeAll, expect, test } from 'vitest'
import { startStockWasm } from '../../src/bench/training/start-stock-wasm.ts'

async function filterGradient(
  backend: string,
  channels: number,
  stride: number,
  pad: 'same' | 'valid',
): Promise<Float32Array> {
  await tf.setBackend(backend)
  const x = tf.randomNormal([3, 9, 8, channels], 0, 1, 'float32', 1) as tf.Tensor4D
  const filter = tf.randomNormal([3, 2, channels, 5], 0, 1, 'float32', 2) as tf.Tensor4D
  const gradient = tf.grad((f) => tf.square(tf.conv2d(x, f as tf.Tensor4D, stride, pad)))
  return gradient(filter).data<'float32'>()
}

beforeAll(async () => {
  expect(await startStockWasm()).toBe(true)
})

test.each([
  [1, 1, 'valid'],
  [3, 2, 'same'],
  [8, 1, 'same'],
  [11, 2, 'valid'],
] as const)(
  'stock wasm trains a filter of %i channels with stride %i and padding %s as cpu does',
  async (channels, stride, pad) => {
    const wasm = await filterGradient('wasm', channels, stride, pad)
    const cpu = await filterGradient('cpu', channels, stride, pad)
    const largest = cpu.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const worst = cpu.reduce((most, value, i) => Math.max(most, Math.abs(value - (wasm[i] ?? 0))), 0)
    expect(largest).toBeGreaterThan(1)
    expect(worst / largest).toBeLessThan(1e-5)
  },
)
