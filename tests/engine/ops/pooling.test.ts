import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeOn, expectClose, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'
import { outputSize } from './window-reference.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })

const drawings = fc
  .record({
    batch: upTo(3),
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

/** Beside sums of a few gradients where windows overlap, only a mean is computed. */
const TOLERANCE = 1e-6

describe.each([
  ['max', tf.maxPool],
  ['average', tf.avgPool],
] as const)('%s pooling by our own kernels', (_name, op) => {
  test('has result and gradient of the cpu back end for any channels, negative numbers and ties', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async ({ batch, size, channels, kernel, stride, padding, numbers }) => {
        const { shape, values } = wave([batch, ...size, channels], 0.7)
        const images = { shape, values: values.map(change[numbers as keyof typeof change]) }
        const pool = withGradients((x) => op(x as tf.Tensor4D, kernel, stride, padding))
        const expected = await computeOn('cpu', [images], pool)
        const actual = await computeOn('wasm', [images], pool)
        for (const [i, values] of actual.entries()) expectClose(values, expected[i]!, TOLERANCE)
      }),
      { seed: 45, numRuns: 100 },
    )
  })

  test.each([1, 7, 8, 13, 16])('keeps NaN among %i channels, and only where it is', async (channels) => {
    const { shape, values } = wave([1, 4, 4, channels], 0.7)
    const broken = 5 * channels + channels - 1
    const images = { shape, values: values.with(broken, Number.NaN) }
    const [result] = await computeOn('wasm', [images], (x) => [op(x as tf.Tensor4D, 2, 2, 'valid')])
    const places = [...result!.keys()].filter((i) => Number.isNaN(result![i]))
    expect(places).toEqual([channels - 1])
  })
})

test.each(['cpu', 'wasm'] as const)(
  'global max pooling shares its gradient among equal pixels as Keras does, on %s',
  async (backend) => {
    const images = { shape: [1, 2, 2, 2], values: [3, 1, 3, 5, 2, 5, 3, 5] }
    const arriving = { shape: [1, 2], values: [6, 3] }
    const [gradient] = await computeOn(backend, [images, arriving], (x, dy) => [
      tf.grad((pixels) => tf.max(pixels, [1, 2]))(x, dy),
    ])
    expect([...gradient!]).toEqual([2, 0, 2, 1, 0, 1, 2, 1])
  },
)
