import {
  type ColumnFacts,
  MOST_WORDS,
  type TableCell,
  type TableColumn,
} from '../../../src/graph/values/table.ts'
import { dateOfCell } from '../../../src/graph/values/table-input.ts'

/** A value is missing where nothing is written. */
export function isMissing(cell: TableCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** What is known of a column of a table that stands in the document. */
export function factsOf(
  rows: readonly (readonly TableCell[])[],
  at: number,
  { reads }: TableColumn,
): ColumnFacts {
  const cells = rows.flatMap((row) => (isMissing(row[at]) ? [] : [row[at] as number | string]))
  const missing = rows.length - cells.length
  if (reads === 'words') {
    const counts = countsOf(cells.map((cell) => String(cell).trim()))
    return { kind: 'words', missing, ...(counts.length <= MOST_WORDS && { counts }) }
  }
  const isDate = reads === 'days' || reads === 'date-parts'
  const values = cells.map((cell) => (isDate ? (dateOfCell(cell) ?? 0) : Number(cell)))
  const sorted = countsOf(values)
  return {
    kind: isDate ? 'dates' : 'numbers',
    missing,
    least: sorted[0]?.[0] ?? 0,
    most: sorted.at(-1)?.[0] ?? 0,
    mean: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    frequent: sorted.reduce(
      (best, each) => (each[1] > best[1] ? each : best),
      sorted[0] ?? ([0, 0] as const),
    )[0],
    ...(isDate && { times: values.some((value) => value % 86_400_000 !== 0) }),
  }
}

/** Each value with how often it occurs, in order. */
function countsOf<T extends string | number>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
