import { hasLeadingZeros, isLongId, type NumberReader } from './read-number.ts'

/** The cells of a column, by row. */
export type Cells = (row: number) => string

/** What one look at every cell of a column shows. */
export interface ScannedColumn {
  /** The number in every row; NaN where there is none. */
  readonly values: Float64Array
  readonly blank: number
  readonly numbers: number
  /** Numbers without a fraction. */
  readonly whole: number
  /** Whole numbers with zeros in front, and those with more digits than a number keeps. */
  readonly zeros: number
  readonly long: number
  /** Each number is one more than the number before. */
  readonly counts: boolean
  readonly last: number
  /** Different cells, at most `MOST_DISTINCT` and one. */
  readonly distinct: number
  /** What is no number, with how often it occurs; no more than so many different ones. */
  readonly others: ReadonlyMap<string, number>
  /** The first of them. */
  readonly first: readonly string[]
}

export const MOST_DISTINCT = 1000
const FIRST = 500

export function scanColumn(cells: Cells, count: number, reader: NumberReader): ScannedColumn {
  const values = new Float64Array(count)
  const different = new Set<number | string>()
  const others = new Map<string, number>()
  const first: string[] = []
  const seen = { blank: 0, numbers: 0, whole: 0, zeros: 0, long: 0 }
  let counts = true
  let last = Number.NaN
  for (let row = 0; row < count; row++) {
    const cell = cells(row)
    if (cell === '') {
      seen.blank++
      values[row] = Number.NaN
      continue
    }
    const value = reader.read(cell)
    if (different.size <= MOST_DISTINCT) different.add(value ?? cell)
    if (value !== undefined) {
      values[row] = value
      seen.numbers++
      if (Number.isInteger(value)) seen.whole++
      counts &&= seen.numbers === 1 || value === last + 1
      last = value
      continue
    }
    values[row] = Number.NaN
    const before = others.get(cell)
    if (before !== undefined || others.size <= MOST_DISTINCT) others.set(cell, (before ?? 0) + 1)
    if (first.length < FIRST) first.push(cell)
    if (hasLeadingZeros(cell)) seen.zeros++
    else if (isLongId(cell)) seen.long++
  }
  return { ...seen, values, counts, last, distinct: different.size, others, first }
}
