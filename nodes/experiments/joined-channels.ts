import type { Cell, Explanation } from '../../src/graph/node/experiment-contribution.ts'
import { emptyGrid, type Grid, valueAt } from '../../src/graph/values/grid.ts'

/** One channel of a grid as a grid of its own. */
export function channelOf({ shape: [height, width, channels], values }: Grid, channel: number): Grid {
  const output = emptyGrid(height, width)
  for (let i = 0; i < output.values.length; i++) output.values[i] = values[i * channels + channel] as number
  return output
}

/** Grids of equal height and width, each with one channel, laid on top of one another. */
export function joinChannels(grids: readonly [Grid, ...Grid[]]): Grid {
  const [{ shape }] = grids
  const output = emptyGrid(shape[0], shape[1], grids.length)
  grids.forEach(({ values }, channel) => {
    for (let i = 0; i < values.length; i++) output.values[i * grids.length + channel] = values[i] as number
  })
  return output
}

/** The sum of grids of equal shape, place by place. */
export function addGrids(grids: readonly [Grid, ...Grid[]]): Grid {
  const [{ shape }] = grids
  const output = emptyGrid(...shape)
  for (const { values } of grids)
    for (let i = 0; i < values.length; i++)
      output.values[i] = (output.values[i] as number) + (values[i] as number)
  return output
}

/** How a number of `addGrids` came about: one number of each grid, added up. */
export function explainAddition(grids: readonly Grid[], cell: Cell): Explanation {
  const terms = grids.map((grid) => ({ ...cell, value: valueAt(grid, cell.row, cell.column, cell.channel) }))
  const result = terms.reduce((sum, { value }) => sum + value, 0)
  return { port: 'input', terms, window: [1, 1], operation: 'sum', result }
}

/** How a number of `channelOf` came about: it is taken over as it is. */
export function explainChannel(grid: Grid, { row, column }: Cell, channel: number): Explanation {
  return takenOver('input', grid, { row, column, channel })
}

/** How a number of `joinChannels` came about: taken over from the grid of its channel. `ports` are theirs, in order. */
export function explainJoining(
  grids: readonly Grid[],
  ports: readonly string[],
  { row, column, channel }: Cell,
): Explanation {
  return takenOver(ports[channel] as string, grids[channel] as Grid, { row, column, channel: 0 })
}

function takenOver(port: string, grid: Grid, cell: Cell): Explanation {
  const value = valueAt(grid, cell.row, cell.column, cell.channel)
  return { port, terms: [{ ...cell, value }], window: [1, 1], operation: 'taken-over', result: value }
}
