import type { Json } from '../../graph/json.ts'
import type { GridParameter } from '../../graph/parameter.ts'
import type { Rows } from './number-block.ts'

/** Rows to edit, whatever the document holds: what is missing or no number is the number nearest to zero. */
export function rowsOf(value: Json | undefined, { rows, columns, min, max }: GridParameter): Rows {
  const empty = Math.min(max, Math.max(min, 0))
  const given = Array.isArray(value) ? (value as readonly Json[]).filter(isRow) : []
  const height = Math.min(rows.max, Math.max(rows.min, given.length))
  const longest = Math.max(0, ...given.map((row) => row.length))
  const width = Math.min(columns.max, Math.max(columns.min, longest))
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const number = given[row]?.[column]
      return typeof number === 'number' ? number : empty
    }),
  )
}

function isRow(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

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
  return parameter.editor === 'drawing' || (rowsOf(value, parameter)[0]?.length ?? 0) <= MOST_ON_CARD
}
