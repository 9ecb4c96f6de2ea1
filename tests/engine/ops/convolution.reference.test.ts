import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { tensorOf } from './arbitrary-images.ts'
import { computeOn, expectClose, type Input, withGradients } from './both-backends.ts'
import { type Case, convolutionReference as reference } from './convolution-reference.ts'
import { outputSize, type Windows } from './window-reference.ts'

const side = fc.integer({ min: 1, max: 4 })

/** Any kernel, stride, padding and number of channels that leaves an output. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    size: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
    channels: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    kernel: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    stride: fc.tuple(side, side),
    padding: fc.constantFrom('same' as const, 'valid' as const),
  })
  .filter(({ size, kernel, stride, padding }) =>
    outputSize(size[0], size[1], { kernel, stride, padding }).every((length) => length > 0),
  )
  .chain(({ batch, size, channels: [from, to], kernel, stride, padding }) =>
    fc.record({
      images: tensorOf([batch, ...size, from]),
      filter: tensorOf([...kernel, from, to]),
      windows: fc.constant({ kernel, stride, padding }),
    }),
  )

const convolve = ({ stride, padding }: Windows) =>
  withGradients((x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, [...stride], padding))

describe('convolution put together from kernels of tfjs', () => {
  beforeAll(() => setKernelMode('reference'))
  afterAll(() => setKernelMode('fast'))

  test('gives the result and the gradients of the definition, in double precision', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const expected = reference(given)
        const actual = await computeOn('wasm', [given.images, given.filter], convolve(given.windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!)
      }),
      { seed: 31, numRuns: 150 },
    )
  })

  test('gives what the cpu back end gives', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const inputs = [given.images, given.filter]
        const expected = await computeOn('cpu', inputs, convolve(given.windows))
        const actual = await computeOn('wasm', inputs, convolve(given.windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!)
      }),
      { seed: 32, numRuns: 60 },
    )
  })

  test.each([
    ['several products over a batch of large images', [3, 40, 33, 2], [3, 3, 2, 5], 1, 'valid'],
    ['an image taller than one product', [1, 150, 20, 1], [5, 4, 1, 3], 1, 'same'],
    ['a stride that skips pixels', [2, 31, 30, 3], [2, 2, 3, 4], 3, 'valid'],
    ['one pixel under one weight', [5, 9, 9, 8], [1, 1, 8, 3], 2, 'valid'],
  ] as const)('is right for %s', async (_what, imageShape, filterShape, stride, padding) => {
    const wave = (shape: readonly number[], step: number): Input => ({
      shape,
      values: Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => Math.sin(i * step)),
    })
    const given: Case = {
      images: wave(imageShape, 0.7),
      filter: wave(filterShape, 1.3),
      windows: { kernel: [filterShape[0], filterShape[1]], stride: [stride, stride], padding },
    }
    const expected = reference(given)
    const actual = await computeOn('wasm', [given.images, given.filter], convolve(given.windows))
    for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, 1e-5)
  })

  test('pads where the stride is larger than the filter', async () => {
    const given: Case = {
      images: { shape: [1, 6, 6, 1], values: Array.from({ length: 36 }, (_, i) => i) },
      filter: { shape: [2, 2, 1, 1], values: [1, 2, 3, 4] },
      windows: { kernel: [2, 2], stride: [3, 3], padding: 'same' },
    }
    const [result] = await computeOn('wasm', [given.images, given.filter], convolve(given.windows))
    // The windows begin at pixels 0, 3, 18 and 21; 1·a + 2·(a+1) + 3·(a+6) + 4·(a+7) = 10a + 48.
    expectClose(result!, [48, 78, 228, 258])
  })
})
