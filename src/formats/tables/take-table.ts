import {
  type ColumnFacts,
  type LargeColumn,
  MOST_WORDS,
  type Table,
  type TableCell,
  type TableColumn,
} from '../../graph/values/table.ts'
import { DAY } from '../../graph/values/table-input.ts'
import type { ColumnValues } from './column-values.ts'
import { encodeTable } from './own-table.ts'
import { writeDate } from './read-date.ts'
import type { TableColumnRead, TableRead } from './read-table.ts'
import { isDateType } from './table-settings.ts'

/** What a document carries itself; larger tables are kept by their content. */
const IN_DOCUMENT = { cells: 20_000, rows: 5_000, columns: 50 }
/** Combinations of missing values that are counted. */
const MOST_GAPS = 1000
/** Rows of a large table that a document carries, to be looked at. */
const FIRST = 8

/** A table for a document, and where it is large the bytes that are kept for it. */
export type TakenTable =
  | { readonly kind: 'small'; readonly table: Table }
  | {
      readonly kind: 'large'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly columns: readonly LargeColumn[]
      readonly rows: number
      readonly gaps?: readonly (readonly [columns: readonly number[], rows: number])[]
      readonly first: readonly (readonly TableCell[])[]
    }

/** Whether it is too large for a document. */
export function isLarge({ rows, columns }: Pick<TableRead, 'rows' | 'columns'>): boolean {
  return (
    rows * columns.length > IN_DOCUMENT.cells ||
    rows > IN_DOCUMENT.rows ||
    columns.length > IN_DOCUMENT.columns
  )
}

/** What becomes of a table that was read. Of a large one only the columns that are used are kept. */
export function takeTable(read: TableRead): TakenTable {
  if (!isLarge(read)) return { kind: 'small', table: smallTable(read) }
  const used = read.columns.filter(({ role }) => role !== 'unused')
  const gaps = gapsOf(used, read.rows)
  return {
    kind: 'large',
    bytes: encodeTable({ rows: read.rows, columns: used.map(({ values }) => values) }),
    columns: used.map((column) => ({ ...columnOf(column), facts: factsOf(column) })),
    rows: read.rows,
    ...(gaps && { gaps }),
    first: rowsOf(used, Math.min(FIRST, read.rows)),
  }
}

function smallTable({ columns, rows }: TableRead): Table {
  return { columns: columns.map(columnOf), rows: rowsOf(columns, rows) }
}

function rowsOf(columns: readonly TableColumnRead[], count: number): Table['rows'] {
  const cell = ({ values }: TableColumnRead, row: number): TableCell => {
    if (values.kind === 'words') return values.words[values.codes[row] as number] ?? null
    const value = values.values[row] as number
    if (Number.isNaN(value)) return null
    return values.kind === 'dates' ? writeDate(value) : value
  }
  return Array.from({ length: count }, (_, row) => columns.map((column) => cell(column, row)))
}

function columnOf({ name, unit, role, type }: TableColumnRead): TableColumn {
  const reads = isDateType(type) ? 'days' : type === 'number' ? undefined : 'words'
  return { name, ...(unit && { unit }), role, ...(role === 'input' && reads && { reads }) }
}

function factsOf({ values, missing }: TableColumnRead): ColumnFacts {
  if (values.kind === 'words') return { kind: 'words', missing, ...wordCounts(values) }
  let [least, most, sum, filled] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  const counts = new Map<number, number>()
  let times = false
  for (const value of values.values) {
    if (Number.isNaN(value)) continue
    filled++
    least = Math.min(least, value)
    most = Math.max(most, value)
    sum += value
    times ||= value % DAY !== 0
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (filled === 0) return { kind: values.kind, missing, least: 0, most: 0, mean: 0, frequent: 0 }
  const sorted = [...counts].sort(([a], [b]) => a - b)
  return {
    kind: values.kind,
    missing,
    least,
    most,
    mean: sum / filled,
    frequent: sorted.reduce((best, each) => (each[1] > best[1] ? each : best))[0],
    ...(values.kind === 'numbers' && sorted.length <= MOST_WORDS && { counts: sorted }),
    ...(values.kind === 'dates' && { times }),
  }
}

function wordCounts({ codes, words }: Extract<ColumnValues, { kind: 'words' }>) {
  if (words.length > MOST_WORDS) return undefined
  const counts = new Array<number>(words.length + 1).fill(0)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  const pairs = words.map((word, code) => [word, counts[code] as number] as const)
  return { counts: pairs.sort(([a], [b]) => (a < b ? -1 : 1)) }
}

/** In which columns values are missing together; nothing where there are too many combinations. */
function gapsOf(columns: readonly TableColumnRead[], rows: number) {
  const open = columns.flatMap((column, at) => (column.missing > 0 ? [{ at, ...column }] : []))
  if (open.length === 0) return []
  const counts = new Map<string, number>()
  for (let row = 0; row < rows; row++) {
    let key = ''
    for (const { at, values } of open) if (isMissing(values, row)) key += `${at},`
    if (key === '') continue
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (counts.size > MOST_GAPS) return undefined
  }
  return [...counts].map(([key, count]) => [key.slice(0, -1).split(',').map(Number), count] as const)
}

function isMissing(values: ColumnValues, row: number): boolean {
  return values.kind === 'words'
    ? values.codes[row] === values.words.length
    : Number.isNaN(values.values[row])
}
