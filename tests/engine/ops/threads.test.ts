import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { softmaxCrossEntropy } from '../../../src/engine/ops/cross-entropy/softmax-cross-entropy.ts'
import { convolveWithBias, multiplyWithBias } from '../../../src/engine/ops/fused-layers/fused-layers.ts'
import { normaliseBatch } from '../../../src/engine/ops/normalisation/batch-normalisation.ts'
import { partsByHelpers } from '../../../src/engine/ops/runtime/kernel-host.ts'
import { setLeastNumbersOfPart } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn, expectClose, type Input, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'

/** Computations that are cut into parts, with inputs for them. */
const CASES: Readonly<
  Record<
    string,
    {
      readonly inputs: (batch: number, size: number, channels: number) => readonly Input[]
      readonly compute: (...inputs: tf.Tensor[]) => tf.Tensor
    }
  >
> = {
  'a convolution through tiles, with bias and relu': {
    inputs: (batch, size, channels) => [
      wave([batch, size, size, 8 + channels], 0.7),
      wave([3, 3, 8 + channels, 9], 1.1),
      wave([9], 1.7),
    ],
    compute: (x, filter, bias) =>
      convolveWithBias(x as tf.Tensor4D, filter as tf.Tensor4D, bias!, [1, 1], 'same', 'relu')!.y,
  },
  'a convolution with a stride': {
    inputs: (batch, size, channels) => [
      wave([batch, size, size, channels], 0.7),
      wave([2, 3, channels, 5], 1.1),
    ],
    compute: (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, [2, 1], 'same'),
  },
  'a dilated convolution': {
    inputs: (batch, size, channels) => [
      wave([batch, size, size, channels], 0.7),
      wave([2, 3, channels, 5], 1.1),
    ],
    compute: (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same', 'NHWC', [2, 1]),
  },
  'a depthwise convolution': {
    inputs: (batch, size, channels) => [
      wave([batch, size, size, channels], 0.7),
      wave([3, 2, channels, 2], 1.1),
    ],
    compute: (x, filter) => tf.depthwiseConv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same'),
  },
  'a dense layer': {
    inputs: (batch, size, channels) => [
      wave([batch, 10 * size], 0.7),
      wave([10 * size, 40 * channels], 1.1),
      wave([40 * channels], 1.7),
    ],
    compute: (x, matrix, bias) => multiplyWithBias(x!, matrix as tf.Tensor2D, bias!, 'relu')!.y,
  },
  'a product with a tall matrix': {
    inputs: (batch, size, channels) => [wave([50 * size, batch], 0.7), wave([batch, channels], 1.1)],
    compute: (a, b) => tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D),
  },
  'batch normalisation': {
    inputs: (batch, size, channels) => [
      wave([batch, size, size, channels], 0.7),
      wave([channels], 1.3),
      wave([channels], 1.9),
    ],
    compute: (x, scale, offset) => normaliseBatch(x!, scale!, offset!, 1e-3)!.y,
  },
  'max pooling': {
    inputs: (batch, size, channels) => [wave([batch, 2 * size, size + 1, channels], 0.7)],
    compute: (x) => tf.maxPool(x as tf.Tensor4D, [2, 3], [2, 1], 'same'),
  },
  'average pooling': {
    inputs: (batch, size, channels) => [wave([batch, 2 * size, size + 1, channels], 0.7)],
    compute: (x) => tf.avgPool(x as tf.Tensor4D, [2, 3], [2, 1], 'same'),
  },
  'softmax cross-entropy': {
    inputs: (batch, size, channels) => [
      wave([batch * size, channels], 0.7),
      wave([batch * size, channels], 1.3),
    ],
    compute: (z, t) => softmaxCrossEntropy(z as tf.Tensor2D, t as tf.Tensor2D)!,
  },
  'means and relu': {
    inputs: (batch, size, channels) => [wave([batch, size, channels], 0.7)],
    compute: (x) => tf.mean(tf.relu(x!), [0, 1]),
  },
}

async function compute(name: string, inputs: readonly Input[], threads: number, leastPart?: number) {
  setLeastNumbersOfPart(leastPart)
  return computeOn('wasm', [...inputs], withGradients(CASES[name]!.compute), threads)
}

describe('several threads', () => {
  beforeAll(async () => {
    expect(await startBackend('wasm', nodeBackends, { threads: 3 })).toEqual({ name: 'wasm', threads: 3 })
  })
  afterEach(() => setLeastNumbersOfPart())

  test('really share the work, and leave it alone when asked to', async () => {
    const x = wave([16, 16, 16, 8], 0.7)
    const filter = wave([3, 3, 8, 16], 1.1)
    const convolve = (threads: number) =>
      computeOn(
        'wasm',
        [x, filter],
        (images, weights) => [tf.conv2d(images as tf.Tensor4D, weights as tf.Tensor4D, 1, 'same')],
        threads,
      )
    await convolve(3)
    const wasm = tf.backend() as BackendWasm
    // They start while others already compute.
    const [rounds, before] = [5_000, partsByHelpers(wasm)]
    for (let i = 0; i < rounds && partsByHelpers(wasm) === before; i++) await convolve(3)
    expect(partsByHelpers(wasm)).toBeGreaterThan(before)
    await convolve(1)
    const helped = partsByHelpers(wasm)
    for (let i = 0; i < 20; i++) await convolve(1)
    expect(partsByHelpers(wasm)).toBe(helped)
  })

  test.each(Object.keys(CASES))('give %s and its gradients the bits that one thread does', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...[9, 9, 6].map((max) => fc.integer({ min: 1, max }))),
        fc.integer({ min: 1, max: 200 }),
        async ([batch, size, channels], leastPart) => {
          const inputs = CASES[name]!.inputs(batch!, size!, channels!)
          const whole = await compute(name, inputs, 1)
          const alone = await compute(name, inputs, 1, leastPart)
          const together = await compute(name, inputs, 3, leastPart)
          expect(together).toEqual(alone)
          for (const [i, numbers] of alone.entries()) expectClose(numbers, whole[i]!, 1e-5)
        },
      ),
      { seed: 51, numRuns: 20 },
    )
  })
})
