import { expect, test } from 'vitest'
import type { Grid } from '../../../src/graph/grid.ts'
import { addGrids, explainAddition } from '../../../src/graph/live/channels.ts'

const grid = (...values: number[]): Grid => ({ shape: [1, 2, 2], values: Float64Array.from(values) })

test('a number of added pictures is the sum of those at its place and in its channel', () => {
  const grids = [grid(1, 2, 3, 4), grid(10, 20, 30, -40), grid(0.5, 0, 0, 0)] as const
  const cell = { row: 0, column: 1, channel: 1 }
  const explained = explainAddition(grids, cell)
  expect(explained.terms.map(({ value }) => value)).toEqual([4, -40, 0])
  expect(explained.result).toBe(-36)
  expect(explained.result).toBe(addGrids(grids).values[3])
})
