import { expect, test } from 'vitest'
import {
  addGrids,
  channelOf,
  explainAddition,
  explainChannel,
  explainJoining,
  joinChannels,
} from '../../../nodes/experiments/joined-channels.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'

const grid = (...values: number[]): Grid => ({ shape: [1, 2, 2], values: Float64Array.from(values) })

test('a number of added pictures is the sum of those at its place and in its channel', () => {
  const grids = [grid(1, 2, 3, 4), grid(10, 20, 30, -40), grid(0.5, 0, 0, 0)] as const
  const cell = { row: 0, column: 1, channel: 1 }
  const explained = explainAddition(grids, cell)
  expect(explained.terms.map(({ value }) => value)).toEqual([4, -40, 0])
  expect(explained.result).toBe(-36)
  expect(explained.result).toBe(addGrids(grids).values[3])
})

test('a number of a channel, and of joined channels, is the one of its place taken over', () => {
  const cell = { row: 0, column: 1, channel: 1 }
  const both = grid(1, 2, 3, 4)
  const [first, second] = [channelOf(both, 0), channelOf(both, 1)]
  expect(explainChannel(both, cell, 0)).toMatchObject({
    port: 'input',
    terms: [{ row: 0, column: 1, channel: 0, value: 3 }],
    result: first.values[1],
  })
  expect(explainJoining([first, second], ['red', 'green'], cell)).toMatchObject({
    port: 'green',
    terms: [{ row: 0, column: 1, channel: 0, value: 4 }],
    result: joinChannels([first, second]).values[3],
  })
})
