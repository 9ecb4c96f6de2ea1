import * as tf from '@tensorflow/tfjs'
import { afterEach, expect, test } from 'vitest'
import { DropoutLayer } from '../../../src/engine/model/dropout-layer.ts'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { xoshiro128 } from '../../../src/engine/random/xoshiro128.ts'
import { computeOn, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'

afterEach(() => setKernelMode('fast'))

const bits = (numbers: Float32Array) => [
  ...new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length),
]

function dropping(rate: number, seed: number) {
  const layer = new DropoutLayer({ rate })
  layer.maskSeed = seed
  return withGradients((x) => layer.call(x, { training: true }))
}

test.each([
  [0.3, 1],
  [0.5, 7],
  [0.999, 4_000_000_000],
])(
  'dropout at %d from seed %i gives the bits of a product with the mask, forward and back',
  async (rate, seed) => {
    const { shape, values } = wave([3, 5, 7, 9], 0.7)
    const images = { shape, values: values.with(8, Number.NaN).with(9, Number.POSITIVE_INFINITY) }
    const ours = await computeOn('wasm', [images], dropping(rate, seed))
    setKernelMode('reference')
    const reference = await computeOn('wasm', [images], dropping(rate, seed))
    expect(ours.map(bits)).toEqual(reference.map(bits))
    const random = xoshiro128(seed)
    const kept = Array.from(values, () => random.word() >= rate * 2 ** 32)
    expect([...ours[1]!].map((gradient) => gradient !== 0)).toEqual(kept)
  },
)

test('dropout keeps everything at rate 0 and outside of training', async () => {
  const layer = new DropoutLayer({ rate: 0.5 })
  const inputs = [wave([4, 5], 0.7)]
  const [asked] = await computeOn('wasm', inputs, (x) => [tf.clone(layer.call(x, {}))])
  const [none] = await computeOn('wasm', inputs, (x) => [tf.clone(dropping(0, 1)(x)[0]!)])
  expect([...asked!]).toEqual([...none!])
})
