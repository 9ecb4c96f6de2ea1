import type { Cell, Explanation } from '../../../src/graph/node/experiment-contribution.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { valueAt } from '../../../src/graph/values/grid.ts'

/** The same function for every number of a grid. */
export function mapGrid({ shape, values }: Grid, change: (value: number) => number): Grid {
  return { shape, values: values.map(change) }
}

/** The one number that a number of `mapGrid` comes from. */
export function explainMap(input: Grid, change: (value: number) => number, cell: Cell): Explanation {
  const value = valueAt(input, cell.row, cell.column, cell.channel)
  return {
    port: 'input',
    terms: [{ ...cell, value }],
    window: [1, 1],
    operation: 'function',
    result: change(value),
  }
}
