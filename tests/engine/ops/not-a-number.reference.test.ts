import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn } from './both-backends.ts'

const ones = (...shape: number[]) => ({
  shape,
  values: new Array<number>(shape.reduce((a, b) => a * b)).fill(1),
})

const broken = (...shape: number[]) => {
  const input = ones(...shape)
  return { shape, values: input.values.with(input.values.length >> 1, Number.NaN) }
}

/** One channel of images with four. The NaN of a broken 3×3×3×4 filter is in the middle, on the way to the third. */
const channel = (images: Float32Array, at: number) => images.filter((_, i) => i % 4 === at)

describe.each(['reference', 'fast'] as const)('NaN on wasm, kernels %s', (mode) => {
  beforeAll(() => setKernelMode(mode))

  test.each(['relu', 'sigmoid', 'tanh', 'softmax', 'elu', 'selu', 'softplus'])(
    'comes through %s',
    async (name) => {
      const activation = tf.layers.activation({ activation: name as 'relu' })
      const [result] = await computeOn('wasm', [broken(1, 9)], (x) => [activation.apply(x!) as tf.Tensor])
      expect(result![4]).toBeNaN()
    },
  )

  test('comes through clipping, so that a cross-entropy shows it', async () => {
    const [loss] = await computeOn('wasm', [ones(2, 3), broken(2, 3)], (labels, probabilities) => [
      tf.metrics.categoricalCrossentropy(labels!, probabilities!),
    ])
    expect([...loss!].some(Number.isNaN)).toBe(true)
  })

  test.each(['valid', 'same'] as const)(
    'in a filter comes through a convolution (%s) and relu',
    async (pad) => {
      const [result] = await computeOn('wasm', [ones(2, 6, 6, 3), broken(3, 3, 3, 4)], (x, w) => [
        tf.relu(tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, pad)),
      ])
      expect(channel(result!, 2).every(Number.isNaN)).toBe(true)
    },
  )

  test('in a filter comes through a convolution fused with its bias and relu', async () => {
    const [result] = await computeOn(
      'wasm',
      [ones(2, 6, 6, 3), broken(3, 3, 3, 4), ones(4)],
      (x, w, bias) => [
        tf.fused.conv2d({
          x: x as tf.Tensor4D,
          filter: w as tf.Tensor4D,
          strides: 1,
          pad: 'valid',
          bias: bias!,
          activation: 'relu',
        }),
      ],
    )
    expect(channel(result!, 2).every(Number.isNaN)).toBe(true)
  })

  test('from a layer before comes through a convolution and relu', async () => {
    const images = { shape: [2, 6, 6, 1], values: new Array<number>(72).fill(Number.NaN) }
    const [result] = await computeOn('wasm', [images, ones(3, 3, 1, 2)], (x, w) => [
      tf.relu(tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid')),
    ])
    expect(result!.every(Number.isNaN)).toBe(true)
  })

  test.each([
    [1, 1],
    [64, 300],
  ])('comes through a product of matrices with %i rows', async (rows, inner) => {
    const [result] = await computeOn('wasm', [broken(rows, inner), ones(inner, 10)], (a, b) => [
      tf.matMul(a!, b!),
    ])
    expect([...result!].some(Number.isNaN)).toBe(true)
  })
})
