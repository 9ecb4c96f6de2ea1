import * as tf from '@tensorflow/tfjs'
import { afterEach, expect, test } from 'vitest'
import { type KernelMode, setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn, expectClose, type Input } from './both-backends.ts'
import { wave } from './wave.ts'

/*
 * Gradients of a network with pooling may lie hundredths apart on two back ends, though every kernel agrees to 1e-6:
 * where the two largest numbers of a window differ by less than rounding, each back end sends the gradient to its own
 * winner, and behind a late pool one window is hundredths of a weight's gradient. That is all there is.
 */

const BATCH = 16
/** Drawn in the middle of nothing, as digits are: all windows beside it are tied. */
const images = { shape: [BATCH, 28, 28, 1], values: wave([BATCH, 28, 28, 1], 0.37).values.map(inTheMiddle) }
const filters = [
  [3, 3, 1, 32],
  [3, 3, 32, 32],
].map((shape, i) => {
  const { values } = wave(shape, 0.61 + i)
  const scale = Math.sqrt(6 / (9 * (shape[2]! + shape[3]!)))
  return { shape, values: values.map((value) => value * scale) }
})
/** What arrives at the results of the pool. */
const arriving = wave([BATCH, 12, 12, 32], 0.53)

const convolve = (x: tf.Tensor4D, filter: tf.Tensor4D) => tf.relu(tf.conv2d(x, filter, 1, 'valid'))

function normalise(x: tf.Tensor4D): tf.Tensor4D {
  const { mean, variance } = tf.moments(x, [0, 1, 2])
  return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-3)))
}

/** Model C of the benchmarks up to its first pool: what enters the second convolution, and its result. */
function trunk(...inputs: tf.Tensor[]): tf.Tensor[] {
  const [x, first, second] = inputs as tf.Tensor4D[]
  const entering = normalise(convolve(x!, first!))
  return [entering, convolve(entering, second!)]
}

/** The gradient at the pool's input and at the last filter, from what enters the convolution and its result. */
function gradients(...inputs: tf.Tensor[]): tf.Tensor[] {
  const [entering, result, filter, dy] = inputs as tf.Tensor4D[]
  const routed = tf.grad((y) => tf.maxPool(y as tf.Tensor4D, 2, 2, 'valid'))(result!, dy!)
  const passed = tf.mul(routed, tf.step(result!))
  return [routed, tf.grad((f) => tf.conv2d(entering!, f as tf.Tensor4D, 1, 'valid'))(filter!, passed)]
}

function computed(mode: KernelMode, inputs: readonly Input[], compute: typeof trunk) {
  setKernelMode(mode)
  return computeOn('wasm', inputs, compute)
}

async function activations(mode: KernelMode): Promise<readonly [Input, Input]> {
  const [entering, result] = await computed(mode, [images, ...filters], trunk)
  return [
    { shape: [BATCH, 26, 26, 32], values: Array.from(entering!) },
    { shape: [BATCH, 24, 24, 32], values: Array.from(result!) },
  ]
}

afterEach(() => setKernelMode('fast'))

test('behind batch normalisation, only nearly tied windows have another winner than with the kernels of tfjs', async () => {
  const last = filters.at(-1)!
  const of = async (mode: KernelMode) => {
    const [entering, result] = await activations(mode)
    const [routed] = await computed(mode, [entering, result, last, arriving], gradients)
    return { result: result.values, routed: routed! }
  }
  const [theirs, ours] = [await of('reference'), await of('fast')]
  expectClose(ours.result, theirs.result, 2e-5)
  const largest = theirs.result.reduce((most, value) => Math.max(most, value), 0)
  const gaps = windows(24, 24, 32)
    .filter((places) => places.some((at) => (ours.routed[at] === 0) !== (theirs.routed[at] === 0)))
    .map((places) => {
      const [top = 0, next = 0] = places.map((at) => theirs.result[at]!).sort((a, b) => b - a)
      return (top - next) / largest
    })
  expect(gaps.length).toBeGreaterThan(0)
  expect(Math.max(...gaps)).toBeLessThan(2e-5)
})

test('from the same activations, the gradients are those of the kernels of tfjs', async () => {
  const inputs = [...(await activations('reference')), filters.at(-1)!, arriving]
  const theirs = await computed('reference', inputs, gradients)
  for (const mode of ['fast', 'exact'] as const) {
    const ours = await computed(mode, inputs, gradients)
    expect(ours[0]).toEqual(theirs[0])
    expectClose(ours[1]!, theirs[1]!, 1e-5)
  }
})

function inTheMiddle(value: number, at: number): number {
  const [row, column] = [Math.floor(at / 28) % 28, at % 28]
  return Math.min(row, column) >= 9 && Math.max(row, column) < 19 ? value : 0
}

/** The places of the four numbers of each 2×2 window of a batch. */
function windows(height: number, width: number, channels: number): number[][] {
  const place = (n: number, row: number, column: number, c: number) =>
    ((n * height + row) * width + column) * channels + c
  const places: number[][] = []
  for (let n = 0; n < BATCH; n++)
    for (let row = 0; row < height; row += 2)
      for (let column = 0; column < width; column += 2)
        for (let c = 0; c < channels; c++)
          places.push([0, 1, 2, 3].map((k) => place(n, row + (k >> 1), column + (k & 1), c)))
  return places
}
