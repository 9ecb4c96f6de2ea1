import * as tf from '@tensorflow/tfjs'
import { expect } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'

/** Input numbers of a case: what `compute` gets as a tensor on each back end. */
export interface Input {
  readonly shape: readonly number[]
  readonly values: readonly number[]
}

/**
 * Computes on a back end and brings the numbers back. Fails where a tensor stays behind, or data under the tensors
 * that a kernel has allocated and not freed.
 */
export async function computeOn(
  name: 'cpu' | 'wasm',
  inputs: readonly Input[],
  compute: (...inputs: tf.Tensor[]) => tf.Tensor[],
  threads = 1,
): Promise<Float32Array[]> {
  expect(await startBackend(name, nodeBackends, { threads })).toBeDefined()
  const count = () => ({ tensors: tf.memory().numTensors, data: tf.backend().numDataIds() })
  const before = count()
  const results = tf.tidy(() =>
    compute(...inputs.map(({ values, shape }) => tf.tensor([...values], [...shape]))),
  )
  const numbers = results.map((result) => result.dataSync<'float32'>().slice())
  tf.dispose(results)
  expect(count()).toEqual(before)
  return numbers
}

/** Results and gradients of `f`; each output number counts with a weight of its own in what is differentiated. */
export function withGradients(f: (...inputs: tf.Tensor[]) => tf.Tensor) {
  return (...inputs: tf.Tensor[]): tf.Tensor[] => {
    const weighted = (...xs: tf.Tensor[]) => {
      const y = f(...xs)
      return tf.sum(tf.mul(y, tf.reshape(tf.cos(tf.range(0, y.size)), y.shape)))
    }
    return [f(...inputs), ...tf.grads(weighted)(inputs)]
  }
}

/** The weights that {@link withGradients} gives the output numbers: the gradient that arrives at `f`. */
export function outputWeights(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.cos(i))
}

/**
 * Numbers agree when no two differ by more than `tolerance` times the largest expected number (at least 1): single
 * precision keeps 6e-8 of each number that was added up.
 */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 2e-6): void {
  expect(actual.length).toBe(expected.length)
  let largest = 1
  for (let i = 0; i < expected.length; i++) largest = Math.max(largest, Math.abs(expected[i]!))
  for (let i = 0; i < expected.length; i++) {
    if (!(Math.abs(actual[i]! - expected[i]!) <= tolerance * largest)) {
      expect({ at: i, value: actual[i] }).toEqual({ at: i, value: expected[i] })
    }
  }
}
