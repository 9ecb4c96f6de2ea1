import { expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { chain, type Node, rowsOf } from './experiment-graph.ts'

const last = (...nodes: readonly Node[]) => rowsOf(chain(...nodes).at(-1) as Grid)
const picture = (preset: string) => ['number-grid', { preset }] as const
const values = (...rows: number[][]) => ['number-grid', { values: rows }] as const

it('the filter 1 0 −1 on three pixels tells bright-dark, dark-bright and no change apart', () => {
  expect(last(values([1, 1, 0]), ['filter-1d'])).toEqual([[1]])
  expect(last(values([0, 1, 1]), ['filter-1d'])).toEqual([[-1]])
  expect(last(values([1, 0, 1]), ['filter-1d'])).toEqual([[0]])
})

it('the filter 1 0 −1 makes 1 0 0 1 −1 out of the row 1 1 0 1 0 0 1', () => {
  expect(last(picture('row'), ['filter-1d'])).toEqual([[1, 0, 0, 1, -1]])
})

it('the vertical-edge filter finds nothing on a line across, and what leans on a diagonal', () => {
  expect(last(picture('line'), ['filter'])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(last(picture('diagonal'), ['filter'])).toEqual([
    [0, 1, 1],
    [-1, 0, 1],
    [-1, -1, 0],
  ])
})

it.each([
  [
    'block',
    [
      [2, -2, -2],
      [3, -3, -3],
      [3, -3, -3],
    ],
  ],
  [
    'block-right-1',
    [
      [2, 2, -2],
      [3, 3, -3],
      [3, 3, -3],
    ],
  ],
  [
    'block-right-2',
    [
      [0, 2, 2],
      [0, 3, 3],
      [0, 3, 3],
    ],
  ],
])('a feature map changes when the edge moves: %s', (preset, map) => {
  expect(last(picture(preset), ['filter'])).toEqual(map)
})

it('after max pooling with overlapping windows, two of the moved edges differ less', () => {
  const pooled = (preset: string) => last(picture(preset), ['filter'], ['live-pooling', { stride: [1, 1] }])
  expect(pooled('block')).toEqual([
    [3, -2],
    [3, -3],
  ])
  expect(pooled('block-right-1')).toEqual([
    [3, 3],
    [3, 3],
  ])
  expect(pooled('block-right-2')).toEqual([
    [3, 3],
    [3, 3],
  ])
})

it('ReLU keeps the edges from bright to dark, the absolute value keeps both', () => {
  const after = (kind: string) => last(picture('block'), ['filter'], ['live-activation', { kind }])
  expect(after('relu')[1]).toEqual([3, 0, 0])
  expect(after('absolute')[1]).toEqual([3, 3, 3])
})

it('pointing at a number shows the window, every product and the sum', () => {
  const { plan, params } = registry.get('filter-1d') ?? {}
  if (plan?.kind !== 'experiment' || !params) throw new Error('not live')
  const [row] = chain(picture('row'))
  const situation = {
    inputs: { input: row as Grid },
    params: { kernel: [[1, 0, -1]], stride: 1, padding: 'valid' },
  }
  expect(plan.explain?.(situation, { row: 0, column: 4, channel: 0 })).toEqual({
    port: 'input',
    window: [1, 3],
    operation: 'sum-of-products',
    terms: [
      { row: 0, column: 4, channel: 0, value: 0, weight: 1 },
      { row: 0, column: 5, channel: 0, value: 0, weight: 0 },
      { row: 0, column: 6, channel: 0, value: 1, weight: -1 },
    ],
    result: -1,
  })
})
