import type * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { categoricalCrossentropy } from '../../../src/engine/losses/categorical-crossentropy.ts'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn, expectClose, type Input, outputWeights, withGradients } from './both-backends.ts'
import { wave } from './wave.ts'

const sized = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 35 }))

/** Ordinary sums, large ones that leave no doubt, equal ones, and targets that need not add up to 1. */
const drawings = fc.record({
  size: sized,
  scale: fc.constantFrom(0, 1, 5, 100, 3e4),
  shift: fc.constantFrom(0, -500, 1e4),
  targets: fc.constantFrom('one-hot', 'any' as const),
})

type Drawing = typeof drawings extends fc.Arbitrary<infer D> ? D : never

function inputsOf({ size: [rows, columns], scale, shift, targets }: Drawing): [sums: Input, targets: Input] {
  const shape = [rows, columns]
  const sums = wave(shape, 0.7).values.map((value) => Math.fround(value * scale + shift))
  const wanted =
    targets === 'any'
      ? wave(shape, 1.3).values.map((value) => Math.fround(value))
      : sums.map((_, i) => Number(i % columns === (i * i) % columns))
  return [
    { shape, values: sums },
    { shape, values: wanted },
  ]
}

/** In double precision; `dy` of row i is cos i. */
function reference(sums: readonly number[], targets: readonly number[], columns: number) {
  const rows = sums.length / columns
  const losses = new Float64Array(rows)
  const gradient = new Float64Array(sums.length)
  const dy = outputWeights(rows)
  for (let row = 0; row < rows; row++) {
    const z = sums.slice(row * columns, (row + 1) * columns)
    const t = targets.slice(row * columns, (row + 1) * columns)
    const top = Math.max(...z)
    const total = z.reduce((sum, value) => sum + Math.exp(value - top), 0)
    const weight = t.reduce((sum, value) => sum + value, 0)
    z.forEach((value, k) => {
      losses[row]! -= t[k]! * (value - top - Math.log(total))
      gradient[row * columns + k] = dy[row]! * ((Math.exp(value - top) / total) * weight - t[k]!)
    })
  }
  return [losses, gradient] as const
}

const loss = (z: tf.Tensor, t: tf.Tensor) =>
  categoricalCrossentropy(z as tf.Tensor2D, t as tf.Tensor2D, 'softmax')

afterEach(() => setKernelMode('fast'))

describe('softmax cross-entropy by our own kernels', () => {
  test('gives the losses and the gradient of the definition to the last digits of single precision', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const inputs = inputsOf(drawing)
        const [losses, gradient] = reference(inputs[0].values, inputs[1].values, drawing.size[1])
        const actual = await computeOn('wasm', inputs, withGradients(loss))
        expectClose(actual[0]!, losses, 2e-7)
        // The cosines that arrive as dy are only known to 4e-7 on wasm.
        expectClose(actual[1]!, gradient, 1e-6)
      }),
      { seed: 61, numRuns: 120 },
    )
  })

  test('has gradients for sums and targets like the reference', async () => {
    const inputs = inputsOf({ size: [7, 10], scale: 5, shift: 0, targets: 'any' })
    const actual = await computeOn('wasm', inputs, withGradients(loss))
    setKernelMode('reference')
    const expected = await computeOn('wasm', inputs, withGradients(loss))
    for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, 3e-6)
  })

  test('has a gradient that agrees with the slope of the definition', () => {
    const [z, t] = inputsOf({ size: [3, 6], scale: 1, shift: 0, targets: 'any' })
    const [, gradient] = reference(z.values, t.values, 6)
    const weighted = (values: readonly number[]) =>
      reference(values, t.values, 6)[0].reduce((sum, value, row) => sum + value * Math.cos(row), 0)
    const step = 1e-5
    z.values.forEach((value, i) => {
      const up = weighted(z.values.with(i, value + step))
      const down = weighted(z.values.with(i, value - step))
      expect((up - down) / (2 * step)).toBeCloseTo(gradient[i]!, 7)
    })
  })

  test('keeps NaN in its row, and does not make one of certainty', async () => {
    const values = [0, Number.NaN, 0, 0, 1e30, -1e30, 1, 2, 3]
    const targets = [1, 0, 0, 0, 1, 0, 0, 0, 1]
    const [losses, gradient] = await computeOn(
      'wasm',
      [
        { shape: [3, 3], values },
        { shape: [3, 3], values: targets },
      ],
      withGradients(loss),
    )
    expect([...losses!].map(Number.isNaN)).toEqual([true, false, false])
    expect(losses![1]).toBe(0)
    expect([...gradient!.subarray(3)].some(Number.isNaN)).toBe(false)
  })
})
