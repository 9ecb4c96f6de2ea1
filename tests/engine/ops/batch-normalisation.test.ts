import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseBatch } from '../../../src/engine/ops/normalisation/batch-normalisation.ts'
import { computeOn, expectClose, type Input } from './both-backends.ts'
import { wave } from './wave.ts'

const EPSILON = 1e-3

const upTo = (max: number) => fc.integer({ min: 1, max })

/** y, mean, variance and the gradients of x, scale and offset, from the definition in double precision. */
function reference(x: Input, scale: Input, offset: Input, dy: Input): Float64Array[] {
  const columns = scale.values.length
  const rows = x.values.length / columns
  const numbers = [x, scale, offset, dy].map(({ values }) => Float32Array.from(values))
  const [xs, scales, offsets, dys] = numbers as [Float32Array, Float32Array, Float32Array, Float32Array]
  const [y, dx] = [new Float64Array(xs.length), new Float64Array(xs.length)]
  const [mean, variance, dScale, dOffset] = [0, 1, 2, 3].map(() => new Float64Array(columns)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let c = 0; c < columns; c++) {
    const places = Array.from({ length: rows }, (_, row) => row * columns + c)
    for (const at of places) mean[c]! += xs[at]! / rows
    for (const at of places) variance[c]! += (xs[at]! - mean[c]!) ** 2 / rows
    const deviation = Math.sqrt(variance[c]! + EPSILON)
    const normal = (at: number) => (xs[at]! - mean[c]!) / deviation
    for (const at of places) {
      y[at] = normal(at) * scales[c]! + offsets[c]!
      dScale[c]! += dys[at]! * normal(at)
      dOffset[c]! += dys[at]!
    }
    for (const at of places) {
      dx[at] = (scales[c]! / deviation) * (dys[at]! - dOffset[c]! / rows - (normal(at) * dScale[c]!) / rows)
    }
  }
  return [y, mean, variance, dx, dScale, dOffset]
}

/** Far from zero, too: there the difference of large numbers is what counts. */
const shifted = (input: Input, by: number): Input => ({ ...input, values: input.values.map((v) => v + by) })

function compute(x: tf.Tensor, scale: tf.Tensor, offset: tf.Tensor, dy: tf.Tensor): tf.Tensor[] {
  const { y, mean, variance } = normaliseBatch(x, scale, offset, EPSILON)!
  const loss = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) =>
    tf.sum(tf.mul(normaliseBatch(a, b, c, EPSILON)!.y, dy)) as tf.Scalar
  return [y, mean, variance, ...tf.grads(loss)([x, scale, offset])]
}

describe('batch normalisation by our own kernels', () => {
  test('gives the result, the moments and the gradients of the definition, in double precision', async () => {
    await fc.assert(
      fc.asyncProperty(upTo(300), upTo(35), fc.constantFrom(0, 3, 100), async (rows, columns, shift) => {
        const inputs = [
          shifted(wave([rows, columns], 0.7), shift),
          wave([columns], 1.3),
          wave([columns], 1.9),
          wave([rows, columns], 2.3),
        ] as const
        const expected = reference(...inputs)
        const actual = await computeOn('wasm', [...inputs], (x, scale, offset, dy) =>
          compute(x!, scale!, offset!, dy!),
        )
        // A mean of 100 is only known to 4e-6, and a deviation may be as small as √ε = 0.03.
        const tolerance = shift === 100 ? 5e-4 : 2e-5
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, tolerance)
      }),
      { seed: 46, numRuns: 80 },
    )
  })

  test('is left to tfjs on other back ends', async () => {
    const [x, vector] = [wave([4, 3], 0.7), wave([3], 1.3)]
    await computeOn('cpu', [x, vector], (images, numbers) => {
      expect(normaliseBatch(images, numbers, numbers, EPSILON)).toBeUndefined()
      return []
    })
  })
})
