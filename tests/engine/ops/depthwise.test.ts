import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn, expectClose, type Input, outputWeights, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'
import { eachPlace, outputSize, type Windows } from './window-reference.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })

/** As everywhere in tfjs and Keras, weights lie apart only where the stride is 1. */
const steps = fc.oneof(
  fc.record({ stride: fc.tuple(upTo(4), upTo(4)), dilation: fc.constant([1, 1] as const) }),
  fc.record({ stride: fc.constant([1, 1] as const), dilation: fc.tuple(upTo(3), upTo(3)) }),
)

const drawings = fc
  .record({
    batch: upTo(3),
    size: fc.tuple(upTo(11), upTo(11)),
    channels: upTo(19),
    multiplier: upTo(4),
    kernel: fc.tuple(upTo(5), upTo(5)),
    padding: fc.constantFrom('same' as const, 'valid' as const),
    steps,
  })
  .filter(({ size, ...drawing }) => outputSize(...size, windowsOf(drawing)).every((length) => length > 0))

type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never

function windowsOf({
  kernel,
  padding,
  steps: { stride, dilation },
}: Pick<Windows, 'kernel' | 'padding'> & { readonly steps: Steps }): Windows {
  return { kernel, padding, stride, dilation }
}

/** Result and both gradients in double precision, straight from the definition. */
function reference(images: Input, filter: Input, windows: Windows): Float64Array[] {
  const [batch, height, width, channels] = images.shape as [number, number, number, number]
  const multiplier = filter.shape[3]!
  const pixels = outputSize(height, width, windows).reduce((a, b) => a * b)
  const y = new Float64Array(batch * pixels * channels * multiplier)
  const dx = new Float64Array(images.values.length)
  const dw = new Float64Array(filter.values.length)
  const dy = outputWeights(y.length)
  const [x, w] = [Float32Array.from(images.values), Float32Array.from(filter.values)]
  for (let n = 0; n < batch; n++) {
    eachPlace(height, width, windows, (output, place, pixel) => {
      if (pixel === undefined) return
      for (let o = 0; o < channels * multiplier; o++) {
        const xAt = (n * height * width + pixel) * channels + Math.floor(o / multiplier)
        const wAt = place * channels * multiplier + o
        const yAt = (n * pixels + output) * channels * multiplier + o
        y[yAt]! += x[xAt]! * w[wAt]!
        dx[xAt]! += dy[yAt]! * w[wAt]!
        dw[wAt]! += dy[yAt]! * x[xAt]!
      }
    })
  }
  return [y, dx, dw]
}

const convolve = ({ stride, padding, dilation }: Windows) =>
  withGradients((x, w) =>
    tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, [...stride], padding, 'NHWC', [...dilation!]),
  )

/** Up to 360 products of numbers up to 1, each addition within 6e-8. */
const TOLERANCE = 4e-6

describe.each(['fast', 'reference'] as const)('depthwise convolution on wasm, kernels %s', (mode) => {
  afterEach(() => setKernelMode('fast'))

  test('gives the result and the gradients of the definition, in double precision', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async ({ batch, size, channels, multiplier, ...drawing }) => {
        setKernelMode(mode)
        const windows = windowsOf(drawing)
        const images = wave([batch, ...size, channels], 0.7)
        const filter = wave([...windows.kernel, channels, multiplier], 1.3)
        const expected = reference(images, filter, windows)
        const actual = await computeOn('wasm', [images, filter], convolve(windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, TOLERANCE)
      }),
      { seed: 48, numRuns: 120 },
    )
  })
})

describe('depthwise convolution by our own kernels', () => {
  test('gives what the cpu back end gives', async () => {
    const drawn = drawings.filter(({ steps: { dilation } }) => dilation[0] * dilation[1] === 1)
    await fc.assert(
      fc.asyncProperty(drawn, async ({ batch, size, channels, multiplier, ...drawing }) => {
        const windows = windowsOf(drawing)
        const inputs = [
          wave([batch, ...size, channels], 0.7),
          wave([...windows.kernel, channels, multiplier], 1.3),
        ]
        const expected = await computeOn('cpu', inputs, convolve(windows))
        const actual = await computeOn('wasm', inputs, convolve(windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, TOLERANCE)
      }),
      { seed: 49, numRuns: 25 },
    )
  })

  test('keeps NaN in the channel where it is', async () => {
    const { shape, values } = wave([1, 4, 4, 9], 0.7)
    const images = { shape, values: values.with(5 * 9 + 8, Number.NaN) }
    const [y] = await computeOn('wasm', [images, wave([3, 3, 9, 1], 1.3)], (x, w) => [
      tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same'),
    ])
    const places = [...y!.keys()].filter((i) => Number.isNaN(y![i]))
    expect(places).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10].map((pixel) => pixel * 9 + 8))
  })

  test('makes a separable convolution with its gradients, as on cpu', async () => {
    const inputs = [wave([2, 7, 6, 5], 0.7), wave([3, 3, 5, 2], 1.3), wave([1, 1, 10, 7], 1.9)]
    const compute = withGradients((x, depthwise, pointwise) =>
      tf.separableConv2d(
        x as tf.Tensor4D,
        depthwise as tf.Tensor4D,
        pointwise as tf.Tensor4D,
        [2, 2],
        'same',
      ),
    )
    const expected = await computeOn('cpu', inputs, compute)
    const actual = await computeOn('wasm', inputs, compute)
    for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, TOLERANCE)
  })
})
