import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { computeOn, expectClose } from './both-backends.ts'
import { wave } from './wave.ts'

/** Sizes around those of the blocks (64 rows, 256 deep, 256 columns), where a block begins or is left incomplete. */
const sizes = fc.tuple(
  fc.constantFrom(1, 3, 8, 9, 64, 67),
  fc.constantFrom(1, 255, 257, 300),
  fc.constantFrom(1, 8, 13, 256, 265),
)

/** In double precision, with bias and relu. */
function reference(a: Float32Array, b: Float32Array, bias: Float32Array, depth: number): Float64Array {
  const columns = bias.length
  const out = new Float64Array((a.length / depth) * columns)
  for (let i = 0; i < out.length; i++) {
    const row = Math.floor(i / columns)
    const column = i % columns
    for (let k = 0; k < depth; k++) out[i]! += a[row * depth + k]! * b[k * columns + column]!
    out[i] = Math.max(0, out[i]! + bias[column]!)
  }
  return out
}

describe('the product of large matrices by our own kernels', () => {
  test('is that of the definition, with bias and activation, whichever operand is transposed', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.boolean(),
        fc.boolean(),
        async ([rows, depth, columns], transposeA, transposeB) => {
          const [a, b, bias] = [wave([rows, depth], 0.7), wave([depth, columns], 1.3), wave([columns], 1.9)]
          const [result] = await computeOn('wasm', [a, b, bias], (x, y, z) => [
            tf.fused.matMul({
              a: transposeA ? tf.transpose(x) : x,
              b: transposeB ? tf.transpose(y) : y,
              ...{ transposeA, transposeB, bias: z, activation: 'relu' },
            }),
          ])
          const [left, right, shift] = [a, b, bias].map(({ values }) => Float32Array.from(values))
          // Up to 300 products of at most 1 are added up, each addition within 6e-8.
          expectClose(result!, reference(left!, right!, shift!, depth), 3e-6)
        },
      ),
      { seed: 44, numRuns: 60 },
    )
  })

  test('goes through batches that share one matrix, as on cpu', async () => {
    const inputs = [wave([3, 5, 7], 0.7), wave([1, 7, 11], 1.3)]
    const multiply = (a: tf.Tensor, b: tf.Tensor) => [tf.matMul(a, b), tf.matMul(b, a, true, true)]
    const expected = await computeOn('cpu', inputs, multiply)
    const actual = await computeOn('wasm', inputs, multiply)
    for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!)
  })
})
