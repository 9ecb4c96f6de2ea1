import * as tf from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { computeOn, expectClose, withGradients } from '../backend/both-backends.ts'
import { outputSize } from '../backend/window-reference.ts'
import { wave } from './wave.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })

const drawings = fc
  .record({
    size: fc.tuple(upTo(9), upTo(9)),
    channels: upTo(35),
    kernel: fc.tuple(upTo(4), upTo(4)),
    stride: fc.tuple(upTo(4), upTo(4)),
    padding: fc.constantFrom('same' as const, 'valid' as const),
    numbers: fc.constantFrom('all', 'negative', 'tied' as const),
  })
  .filter(({ size, ...windows }) => outputSize(size[0], size[1], windows).every((length) => length > 0))

const change = {
  all: (value: number) => value,
  negative: (value: number) => value - 2,
  tied: (value: number) => Math.round(value),
}

describe('the gradient of max pooling by our own kernel', () => {
  test('is that of the cpu back end for any number of channels, negative numbers and ties', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async ({ size, channels, kernel, stride, padding, numbers }) => {
        const { shape, values } = wave([2, ...size, channels], 0.7)
        const images = { shape, values: values.map(change[numbers as keyof typeof change]) }
        const pool = withGradients((x) => tf.maxPool(x as tf.Tensor4D, kernel, stride, padding))
        const expected = await computeOn('cpu', [images], pool)
        const actual = await computeOn('wasm', [images], pool)
        // Nothing is computed but sums of a few gradients where windows overlap.
        for (const [i, values] of actual.entries()) expectClose(values, expected[i]!, 1e-6)
      }),
      { seed: 45, numRuns: 100 },
    )
  })
})
