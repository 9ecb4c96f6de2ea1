import type { Json } from '../../graph/base/json.ts'
import type { GridParameter } from '../../graph/node/parameter.ts'
import { rowsOfGrid } from '../../graph/node/rows-of-grid.ts'
import type { Rows } from './number-block.ts'

/** The rows with another number at one place. */
export function withNumber(rows: Rows, row: number, column: number, value: number): Rows {
  return rows.map((line, i) => (i === row ? line.map((number, j) => (j === column ? value : number)) : line))
}

/** Another number of rows and columns: cut off or filled with zeros at the end. */
export function resized(rows: Rows, height: number, width: number, { min, max }: GridParameter): Rows {
  const empty = Math.min(max, Math.max(min, 0))
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? empty),
  )
}

/** A block put down at a place; the rows grow for it as far as they may, the rest of it is left out. */
export function pasted(
  rows: Rows,
  block: Rows,
  [row, column]: readonly [number, number],
  parameter: GridParameter,
): Rows {
  const height = Math.min(parameter.rows.max, Math.max(rows.length, row + block.length))
  const width = Math.min(
    parameter.columns.max,
    Math.max(rows[0]?.length ?? 0, column + (block[0]?.length ?? 0)),
  )
  return resized(rows, height, width, parameter).map((line, i) =>
    line.map((number, j) => block[i - row]?.[j - column] ?? number),
  )
}

/** Columns whose numbers can be read and hit on a card. */
const MOST_ON_CARD = 7

/** Whether a grid can be edited on a card; wider ones are edited in the inspector. */
export function fitsCard(parameter: GridParameter, value: Json | undefined): boolean {
  return parameter.editor === 'drawing' || (rowsOfGrid(value, parameter)[0]?.length ?? 0) <= MOST_ON_CARD
}
