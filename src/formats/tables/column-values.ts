import { readDate } from './read-date.ts'
import type { NumberReader } from './read-number.ts'
import type { Cells, ScannedColumn } from './scan-column.ts'
import { type ColumnType, isDateType } from './table-settings.ts'

/** The values of a column: numbers and dates (milliseconds) as they are, with NaN where one is missing; words by number. */
export type ColumnValues =
  | { readonly kind: 'numbers' | 'dates'; readonly values: Float64Array }
  /** `codes` are places in `words`, one more than there are where the value is missing. */
  | { readonly kind: 'words'; readonly codes: Uint32Array; readonly words: readonly string[] }

/** Cells that are not what their column is. */
export interface Unreadable {
  readonly count: number
  /** The first of them, with the row it stands in, counted from 1. */
  readonly example?: { readonly cell: string; readonly row: number }
}

export interface ReadColumn {
  readonly values: ColumnValues
  readonly missing: number
  readonly unreadable: Unreadable
}

/** Letters of a word that are kept. */
const LONGEST_WORD = 200

/**
 * Reads a column as what it is said to be. What is no number or date in a column of these counts as missing, and is
 * said. `marks` stand for missing values.
 */
export function readColumn(
  cells: Cells,
  scanned: ScannedColumn,
  type: ColumnType,
  marks: ReadonlySet<string>,
  reader: NumberReader,
): ReadColumn {
  const count = scanned.values.length
  if (type === 'number') return readNumbers(cells, scanned, marks, reader)
  if (!isDateType(type)) return readWords(cells, count, marks)
  const values = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const cell = cells(row)
    values[row] = marks.has(cell) ? Number.NaN : (readDate(cell, type) ?? Number.NaN)
  }
  return { values: { kind: 'dates', values }, ...gapsOf(cells, values, marks) }
}

function readNumbers(
  cells: Cells,
  scanned: ScannedColumn,
  marks: ReadonlySet<string>,
  reader: NumberReader,
): ReadColumn {
  const codes = scanned.zeros + scanned.long > 0
  const read = (value: number, row: number) =>
    codes && Number.isNaN(value) ? (reader.readAny(cells(row)) ?? value) : value
  // Numbers such as -999 can stand for missing values, too.
  const isNumber = [...marks].some((mark) => /\d/.test(mark))
  const values =
    isNumber || codes
      ? scanned.values.map((value, row) => (marks.has(cells(row)) ? Number.NaN : read(value, row)))
      : scanned.values
  return { values: { kind: 'numbers', values }, ...gapsOf(cells, values, marks) }
}

function gapsOf(cells: Cells, values: Float64Array, marks: ReadonlySet<string>): Omit<ReadColumn, 'values'> {
  let [missing, wrong] = [0, 0]
  let example: Unreadable['example']
  values.forEach((value, row) => {
    if (!Number.isNaN(value)) return
    missing++
    const cell = cells(row)
    if (cell === '' || marks.has(cell)) return
    wrong++
    example ??= { cell: cell.slice(0, LONGEST_WORD), row: row + 1 }
  })
  return { missing, unreadable: { count: wrong, example } }
}

function readWords(cells: Cells, count: number, marks: ReadonlySet<string>): ReadColumn {
  const codes = new Uint32Array(count)
  const known = new Map<string, number>()
  const gaps: number[] = []
  for (let row = 0; row < count; row++) {
    const cell = cells(row).slice(0, LONGEST_WORD)
    if (cell === '' || marks.has(cell)) {
      gaps.push(row)
      continue
    }
    let code = known.get(cell)
    if (code === undefined) {
      code = known.size
      known.set(cell, code)
    }
    codes[row] = code
  }
  for (const row of gaps) codes[row] = known.size
  const values = { kind: 'words', codes, words: [...known.keys()] } as const
  return { values, missing: gaps.length, unreadable: { count: 0 } }
}
