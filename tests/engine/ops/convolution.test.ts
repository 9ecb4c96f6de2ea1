import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn, expectClose, withGradients } from './both-backends.ts'
import { type Case, convolutionReference } from './convolution-reference.ts'
import { wave } from './wave.ts'
import { outputSize, type Windows } from './window-reference.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })
/** Everything the Conv2D node allows, and every remainder of channels, rows and columns that tiles can leave. */
const drawings = fc
  .record({
    batch: upTo(3),
    size: fc.tuple(upTo(13), upTo(13)),
    channels: fc.tuple(upTo(35), upTo(35)),
    kernel: fc.oneof(fc.constant([3, 3] as const), fc.tuple(upTo(5), upTo(5))),
    stride: fc.oneof(fc.constant([1, 1] as const), fc.tuple(upTo(3), upTo(3))),
    padding: fc.constantFrom('same' as const, 'valid' as const),
    steps: fc.tuple(upTo(10_000), upTo(10_000)),
  })
  .filter(({ size, ...windows }) => outputSize(size[0], size[1], windows).every((length) => length > 0))

/** Numbers follow from the drawing, so that what fast-check prints and shrinks stays small. */
function caseOf({ batch, size, channels: [from, to], steps, ...windows }: Drawing): Case {
  return {
    images: wave([batch, ...size, from], 0.3 + steps[0] / 3_000),
    filter: wave([...windows.kernel, from, to], 0.3 + steps[1] / 3_000),
    windows,
  }
}

type Drawing = typeof drawings extends fc.Arbitrary<infer D> ? D : never

const convolve = ({ stride, padding }: Windows) =>
  withGradients((x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, [...stride], padding))

/**
 * The share of the largest result by which one may be off. Single precision loses 6e-8 with each addition, and here
 * up to 900 are added up. Winograd's F(4×4, 3×3) magnifies rounding most in the last row and column of a tile, where
 * it multiplies by 8 each way: over thousands of random shapes the worst was 2e-5, and 2e-6 is usual.
 */
const tolerances = { exact: 3e-6, fast: 4e-5 }

describe.each(['exact', 'fast'] as const)('convolution by our own kernels, %s', (mode) => {
  beforeAll(() => setKernelMode(mode))
  afterAll(() => setKernelMode('fast'))

  test('gives the result and the gradients of the definition, in double precision', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const given = caseOf(drawing)
        const expected = convolutionReference(given)
        const actual = await computeOn('wasm', [given.images, given.filter], convolve(given.windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, tolerances[mode])
      }),
      { seed: 41, numRuns: 120 },
    )
  })

  test('gives what the cpu back end gives', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const given = caseOf(drawing)
        const inputs = [given.images, given.filter]
        const expected = await computeOn('cpu', inputs, convolve(given.windows))
        const actual = await computeOn('wasm', inputs, convolve(given.windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, tolerances[mode])
      }),
      { seed: 42, numRuns: 25 },
    )
  })

  test.each([
    [3, 1, [2, 0, 1, 3]],
    [3, 2, [4, 5, 4, 3]],
    [1, 1, [1, 1, 1, 1]],
    [2, 3, [0, 2, 3, 0]],
  ] as const)(
    'pads as asked: kernel %i, stride %i, %o',
    async (kernel, stride, [top, bottom, left, right]) => {
      const inputs = [wave([2, 7, 6, 9], 0.7), wave([kernel, kernel, 9, 10], 1.3)]
      const pad: [number, number][] = [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ]
      const compute = withGradients((x, w) =>
        tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, pad as tf.backend_util.ExplicitPadding),
      )
      const expected = await computeOn('cpu', inputs, compute)
      const actual = await computeOn('wasm', inputs, compute)
      for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, tolerances[mode])
    },
  )

  test('adds the bias and applies the activation in the same pass', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(upTo(9), upTo(20), upTo(20)),
        fc.constantFrom('linear' as const, 'relu' as const, 'relu6' as const, 'sigmoid' as const),
        async ([side, from, to], activation) => {
          const inputs = [wave([2, side, side, from], 0.7), wave([3, 3, from, to], 1.3), wave([to], 1.9)]
          const compute = (x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor) => [
            tf.fused.conv2d({
              ...{ x: x as tf.Tensor4D, filter: filter as tf.Tensor4D, bias, activation },
              ...{ strides: 1, pad: 'same' },
            }),
          ]
          const [expected] = await computeOn('cpu', inputs, compute)
          const [actual] = await computeOn('wasm', inputs, compute)
          expectClose(actual!, expected!, tolerances[mode])
        },
      ),
      { seed: 43, numRuns: 25 },
    )
  })

  test('is exactly 0 where a filter sees nothing but zeros, beside a drawing too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.integer({ min: 8, max: 17 }), upTo(20), fc.integer({ min: 4, max: 40 })),
        fc.constantFrom('same' as const, 'valid' as const),
        async ([side, from, to], pad) => {
          const drawn = Math.floor(side / 3)
          const { shape, values } = wave([2, side, side, from], 0.7)
          const inTheMiddle = values.map((value, i) => {
            const [x, y] = [Math.floor(i / from) % side, Math.floor(i / from / side) % side]
            return Math.min(x, y) >= drawn && Math.max(x, y) < 2 * drawn ? value : 0
          })
          const filter = wave([3, 3, from, to], 1.3)
          const convolved = (x: tf.Tensor, w: tf.Tensor) => [
            tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, pad),
          ]
          const inputs = [{ shape, values: inTheMiddle }, filter]
          const [expected] = await computeOn('cpu', inputs, convolved)
          const [actual] = await computeOn('wasm', inputs, convolved)
          expect([...actual!].map((value) => value === 0)).toEqual([...expected!].map((value) => value === 0))
        },
      ),
      { seed: 44, numRuns: 40 },
    )
  })

  test('keeps weights that are no numbers, whatever they are multiplied by', async () => {
    const [result] = await computeOn(
      'wasm',
      [
        { shape: [1, 8, 8, 8], values: new Array<number>(512).fill(0) },
        { shape: [3, 3, 8, 8], values: new Array<number>(576).fill(Number.NaN) },
      ],
      (x, w) => [tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid')],
    )
    expect(result!.every(Number.isNaN)).toBe(true)
  })

  test('keeps NaN', async () => {
    const images = {
      shape: [1, 8, 8, 8],
      values: wave([512], 0.4).values.map((v, i) => (i === 100 ? NaN : v)),
    }
    const [result] = await computeOn('wasm', [images, wave([3, 3, 8, 8], 0.9)], (x, filter) => [
      tf.fused.conv2d({
        ...{ x: x as tf.Tensor4D, filter: filter as tf.Tensor4D, activation: 'relu' },
        ...{ strides: 1, pad: 'same' },
      }),
    ])
    expect(result!.filter(Number.isNaN).length).toBeGreaterThanOrEqual(9 * 8)
  })

  test('gives the same bits every time', async () => {
    const inputs = [wave([3, 11, 10, 17], 0.7), wave([3, 3, 17, 19], 1.3)]
    const compute = convolve({ kernel: [3, 3], stride: [1, 1], padding: 'same' })
    const first = await computeOn('wasm', inputs, compute)
    expect(await computeOn('wasm', inputs, compute)).toEqual(first)
  })

  test('works on while the memory grows under it', async () => {
    await startBackend('wasm', nodeBackends)
    const inputs = [wave([2, 9, 9, 8], 0.7), wave([3, 3, 8, 8], 1.3)]
    const compute = convolve({ kernel: [3, 3], stride: [1, 1], padding: 'valid' })
    const before = await computeOn('wasm', inputs, compute)
    const ballast = tf.zeros([40 << 20])
    expect(await computeOn('wasm', inputs, compute)).toEqual(before)
    ballast.dispose()
  })
})
