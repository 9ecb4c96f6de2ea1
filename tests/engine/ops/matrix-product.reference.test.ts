import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { beforeAll, describe, test } from 'vitest'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { tensorOf } from './arbitrary-images.ts'
import { computeOn, expectClose, type Input, withGradients } from './both-backends.ts'

const length = fc.integer({ min: 1, max: 20 })

interface Case {
  readonly a: Input
  readonly b: Input
  readonly transposeA: boolean
  readonly transposeB: boolean
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(length, length, length, fc.boolean(), fc.boolean(), fc.constantFrom([], [1], [1, 1], [3]))
  .chain(([rows, inner, columns, transposeA, transposeB, outer]) =>
    fc.record({
      a: tensorOf([...outer, ...(transposeA ? [inner, rows] : [rows, inner])]),
      b: tensorOf([...outer, ...(transposeB ? [columns, inner] : [inner, columns])]),
      transposeA: fc.constant(transposeA),
      transposeB: fc.constant(transposeB),
    }),
  )

/** `a · b` in double precision, matrix by matrix. */
function product({ a, b, transposeA, transposeB }: Case): Float64Array {
  const [aRows = 0, aColumns = 0] = a.shape.slice(-2)
  const [bRows = 0, bColumns = 0] = b.shape.slice(-2)
  const [rows, inner] = transposeA ? [aColumns, aRows] : [aRows, aColumns]
  const columns = transposeB ? bRows : bColumns
  const matrices = a.values.length / (aRows * aColumns)
  const out = new Float64Array(matrices * rows * columns)
  for (let m = 0, at = 0; m < matrices; m++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        for (let k = 0; k < inner; k++) {
          const left = a.values[m * aRows * aColumns + (transposeA ? k * aColumns + i : i * aColumns + k)]!
          const right = b.values[m * bRows * bColumns + (transposeB ? j * bColumns + k : k * bColumns + j)]!
          out[at]! += Math.fround(left) * Math.fround(right)
        }
      }
    }
  }
  return out
}

const multiply = ({ transposeA, transposeB }: Case) =>
  withGradients((a, b) => tf.matMul(a, b, transposeA, transposeB))

describe('the product of matrices put together from kernels of tfjs', () => {
  beforeAll(() => setKernelMode('reference'))

  test('is that of the definition, whichever operand is transposed', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const [result] = await computeOn('wasm', [given.a, given.b], multiply(given))
        expectClose(result!, product(given))
      }),
      { seed: 51, numRuns: 200 },
    )
  })

  test('has the gradients of the cpu back end', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const expected = await computeOn('cpu', [given.a, given.b], multiply(given))
        const actual = await computeOn('wasm', [given.a, given.b], multiply(given))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!)
      }),
      { seed: 52, numRuns: 100 },
    )
  })

  test.each([
    ['few examples and many weights', [2, 60], [60, 300]],
    ['many examples and few weights', [300, 60], [60, 2]],
  ] as const)('has the gradients of the cpu back end for %s', async (_what, aShape, bShape) => {
    const wave = (shape: readonly number[], step: number): Input => ({
      shape,
      values: Array.from({ length: shape.reduce((x, y) => x * y) }, (_, i) => Math.sin(i * step)),
    })
    const given = { a: wave(aShape, 0.7), b: wave(bShape, 1.3), transposeA: false, transposeB: false }
    const expected = await computeOn('cpu', [given.a, given.b], multiply(given))
    const actual = await computeOn('wasm', [given.a, given.b], multiply(given))
    for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!)
  })
})
