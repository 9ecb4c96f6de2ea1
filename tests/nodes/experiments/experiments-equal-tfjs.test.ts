import { avgPool, conv2d, maxPool, setBackend, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { correlate, explainCorrelation, type Filter } from '../../../nodes/experiments/correlate.ts'
import { explainPooling, POOLING_MODES, pool } from '../../../nodes/experiments/live-pooling/pool.ts'
import { PADDINGS, slide } from '../../../nodes/layers/window.ts'
import type { Explanation } from '../../../src/graph/node/experiment-contribution.ts'
import { emptyGrid, type Grid, valueAt } from '../../../src/graph/values/grid.ts'

beforeAll(() => setBackend('cpu'))

/** Whole numbers, so that single and double precision give the same sums. */
const whole = fc.integer({ min: -50, max: 50 })
const side = (max: number) => fc.integer({ min: 1, max })
const pair = (max: number) => fc.tuple(side(max), side(max))
const runs = { seed: 7, numRuns: 150 }

const grids: fc.Arbitrary<Grid> = fc
  .tuple(side(9), side(9), side(3))
  .chain(([height, width, channels]) =>
    fc
      .array(whole, { minLength: height * width * channels, maxLength: height * width * channels })
      .map((values) => ({ shape: [height, width, channels], values: Float64Array.from(values) })),
  )

const kernelOf = ([height, width]: readonly [number, number]) =>
  fc.array(fc.array(whole, { minLength: width, maxLength: width }), { minLength: height, maxLength: height })

const fitting = (grid: Grid, window: Parameters<typeof slide>[2]) =>
  slide(grid.shape[0], grid.shape[1], window).places.every((count) => count > 0)

function tensorOf({ shape, values }: Grid): Tensor4D {
  return tensor4d(Float32Array.from(values), [1, ...shape])
}

/** One explanation for each number, and each must end in that number. */
function expectExplained(
  output: Grid,
  explain: (row: number, column: number, channel: number) => Explanation,
) {
  const [height, width, channels] = output.shape
  for (let i = 0; i < height * width * channels; i++) {
    const [row, column, channel] = [
      Math.floor(i / channels / width),
      Math.floor(i / channels) % width,
      i % channels,
    ]
    expect(explain(row, column, channel).result).toBe(valueAt(output, row, column, channel))
  }
}

it('a filter that adds up its channels gives what conv2d of TensorFlow.js gives', () => {
  const cases = fc
    .tuple(grids, pair(4), pair(3), fc.constantFrom(...PADDINGS))
    .filter(([grid, size, stride, padding]) => fitting(grid, { size, stride, padding }))
    .chain(([grid, size, stride, padding]) =>
      fc.record({
        grid: fc.constant(grid),
        stride: fc.constant(stride),
        padding: fc.constant(padding),
        kernels: fc.array(kernelOf(size), { minLength: grid.shape[2], maxLength: grid.shape[2] }),
      }),
    )
  fc.assert(
    fc.property(cases, ({ grid, stride, padding, kernels }) => {
      const [height, width] = [kernels[0]?.length ?? 0, kernels[0]?.[0]?.length ?? 0]
      const weights = emptyGrid(height, width, kernels.length).values.map(
        (_, i) =>
          kernels[i % kernels.length]?.[Math.floor(i / kernels.length / width)]?.[
            Math.floor(i / kernels.length) % width
          ] ?? Number.NaN,
      )
      const expected = tidy(() => {
        const kernel = tensor4d(Float32Array.from(weights), [height, width, kernels.length, 1])
        return [...conv2d(tensorOf(grid), kernel, stride, padding).dataSync()]
      })
      const filter: Filter = { kernels: { sum: kernels }, stride, padding, divisor: 1, bias: 0 }
      const output = correlate(grid, filter)
      expect([...output.values].map((value) => value + 0)).toEqual(expected.map((value) => value + 0))
      expectExplained(output, (row, column, channel) =>
        explainCorrelation(grid, filter, { row, column, channel }),
      )
    }),
    runs,
  )
})

it('a filter over each channel gives what a filter over that channel alone gives, divided and raised', () => {
  fc.assert(
    fc.property(grids, kernelOf([2, 2]), fc.constantFrom(2, 4, 16), whole, (grid, kernel, divisor, bias) => {
      const shared = { stride: [1, 1], padding: 'same' } as const
      const each = correlate(grid, { ...shared, kernels: { each: kernel }, divisor, bias })
      expect(each.shape).toEqual(grid.shape)
      for (let channel = 0; channel < grid.shape[2]; channel++) {
        const zero = kernel.map((row) => row.map(() => 0))
        const kernels = Array.from({ length: grid.shape[2] }, (_, i) => (i === channel ? kernel : zero))
        const alone = correlate(grid, { ...shared, kernels: { sum: kernels }, divisor: 1, bias: 0 })
        alone.values.forEach((value, i) => {
          expect(each.values[i * grid.shape[2] + channel]).toBe(value / divisor + bias)
        })
      }
    }),
    { seed: 8, numRuns: 60 },
  )
})

it.each(POOLING_MODES)('%s pooling gives what TensorFlow.js gives, its border included', (mode) => {
  fc.assert(
    fc.property(grids, pair(4), pair(3), fc.constantFrom(...PADDINGS), (grid, size, stride, padding) => {
      fc.pre(fitting(grid, { size, stride, padding }))
      const expected = tidy(() => {
        const op = mode === 'max' ? maxPool : avgPool
        return [...op(tensorOf(grid), size, stride, padding).dataSync()]
      })
      const output = pool(grid, mode, { size, stride, padding })
      expect([...output.values].map(Math.fround)).toEqual(expected)
      expectExplained(output, (row, column, channel) =>
        explainPooling(grid, mode, { size, stride, padding }, { row, column, channel }),
      )
    }),
    runs,
  )
})
