import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pooledImages } from './arbitrary-images.ts'
import { computeOn, expectClose, type Input, outputWeights, withGradients } from './both-backends.ts'
import { eachPlace, outputSize, type Windows } from './window-reference.ts'

const side = fc.integer({ min: 1, max: 4 })

/** Any images and windows that leave an output; strides larger than the window among them. */
const cases: fc.Arbitrary<{ images: Input; windows: Windows }> = fc
  .record({
    images: pooledImages,
    windows: fc.record({
      kernel: fc.tuple(side, side),
      stride: fc.tuple(side, side),
      padding: fc.constantFrom('same' as const, 'valid' as const),
    }),
  })
  .filter(({ images, windows }) =>
    outputSize(images.shape[1]!, images.shape[2]!, windows).every((length) => length > 0),
  )

/** Pools each window with `pool`, which gets its pixels in row order and says what each is worth in the result. */
function reference(
  { shape, values }: Input,
  windows: Windows,
  pool: (pixels: number[]) => { result: number; shares: number[] },
): [Float64Array, Float64Array] {
  const [batch, height, width, channels] = shape as [number, number, number, number]
  const outputs = outputSize(height, width, windows).reduce((a, b) => a * b)
  const y = new Float64Array(batch * outputs * channels)
  const dx = new Float64Array(values.length)
  const dy = outputWeights(y.length)
  const covered = Array.from({ length: outputs }, (): number[] => [])
  eachPlace(height, width, windows, (output, _place, pixel) => {
    if (pixel !== undefined) covered[output]!.push(pixel)
  })
  for (let n = 0; n < batch; n++) {
    for (const [output, pixels] of covered.entries()) {
      for (let c = 0; c < channels; c++) {
        const places = pixels.map((pixel) => (n * height * width + pixel) * channels + c)
        const out = (n * outputs + output) * channels + c
        const { result, shares } = pool(places.map((place) => Math.fround(values[place]!)))
        y[out] = result
        for (const [i, place] of places.entries()) dx[place]! += dy[out]! * shares[i]!
      }
    }
  }
  return [y, dx]
}

const average = (pixels: number[]) => ({
  result: pixels.reduce((a, b) => a + b) / pixels.length,
  shares: pixels.map(() => 1 / pixels.length),
})

const maximum = (pixels: number[]) => {
  const result = Math.max(...pixels)
  const first = pixels.indexOf(result)
  return { result, shares: pixels.map((_, i) => (i === first ? 1 : 0)) }
}

const kinds = [
  { name: 'max', pool: maximum, op: tf.maxPool },
  { name: 'average', pool: average, op: tf.avgPool },
] as const

describe.each(kinds)('$name pooling', ({ pool, op }) => {
  const compute = ({ kernel, stride, padding }: Windows) =>
    withGradients((x) => op(x as tf.Tensor4D, [...kernel], [...stride], padding))

  test.each(['wasm', 'cpu'] as const)('gives result and gradient of the definition on %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ images, windows }) => {
        const [expectedResult, expectedGradient] = reference(images, windows, pool)
        const [result, gradient] = await computeOn(name, [images], compute(windows))
        expectClose(result!, expectedResult)
        expectClose(gradient!, expectedGradient)
      }),
      { seed: 41, numRuns: 150 },
    )
  })

  test('has a gradient that agrees with the slope', async () => {
    const values = Array.from({ length: 2 * 5 * 4 * 2 }, (_, i) => Math.sin(3 * i) - 1.5)
    const images = { shape: [2, 5, 4, 2], values }
    const windows: Windows = { kernel: [3, 2], stride: [2, 1], padding: 'same' }
    const [, gradient] = await computeOn('wasm', [images], compute(windows))
    const weighted = async (moved: readonly number[]) => {
      const [result] = await computeOn('wasm', [{ ...images, values: moved }], compute(windows))
      return result!.reduce((sum, y, i) => sum + y * Math.cos(i), 0)
    }
    const step = 1e-3
    for (let i = 0; i < values.length; i += 3) {
      const up = await weighted(values.with(i, values[i]! + step))
      const down = await weighted(values.with(i, values[i]! - step))
      expect((up - down) / (2 * step)).toBeCloseTo(gradient![i]!, 2)
    }
  })
})

describe('max pooling on wasm', () => {
  test('sends the gradient of an all-negative window to its maximum', async () => {
    const images = { shape: [1, 2, 2, 1], values: [-4, -3, -1, -2] }
    const [, gradient] = await computeOn(
      'wasm',
      [images],
      withGradients((x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')),
    )
    expect([...gradient!]).toEqual([0, 0, 1, 0])
  })

  test('sends the gradient of equal maxima to the first of them, as the cpu back end does', async () => {
    const images = { shape: [1, 2, 4, 1], values: [0, 5, 5, 5, 5, 1, 5, 5] }
    const pool = withGradients((x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'))
    const [, gradient] = await computeOn('wasm', [images], pool)
    const [, onCpu] = await computeOn('cpu', [images], pool)
    expectClose(gradient!, [0, 1, Math.cos(1), 0, 0, 0, 0, 0])
    expectClose(onCpu!, gradient!)
  })
})
