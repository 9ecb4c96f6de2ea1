import type { Json } from '../base/json.ts'
import type { GridParameter } from './parameter.ts'

/** Rows as a grid can have them, whatever the document holds: what is missing or no number is the number nearest to zero. */
export function rowsOfGrid(
  value: Json | undefined,
  { rows, columns, min, max }: GridParameter,
): readonly (readonly number[])[] {
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
