import * as tf from '@tensorflow/tfjs'
import { expect, test, vi } from 'vitest'
import { hasRelaxedSimd } from '../../../src/engine/ops/runtime/kernel-module.ts'
import { computeOn, expectClose, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'

test('an engine without relaxed SIMD computes the same up to rounding', async () => {
  const inputs = [wave([3, 11, 11, 9], 0.7), wave([3, 3, 9, 13], 1.1), wave([1053, 6], 1.7)]
  const network = withGradients((x, filter, matrix) => {
    const y = tf.relu(tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'valid'))
    return tf.matMul(tf.reshape(y, [3, -1]) as tf.Tensor2D, matrix as tf.Tensor2D)
  })
  const expected = await computeOn('cpu', inputs, network)
  // Any module is valid here except the one that asks for relaxed SIMD.
  const validate = WebAssembly.validate
  vi.spyOn(WebAssembly, 'validate').mockImplementation((bytes) => bytes.byteLength > 100 && validate(bytes))
  expect(hasRelaxedSimd()).toBe(false)
  const actual = await computeOn('wasm', inputs, network)
  for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, 4e-5)
})
