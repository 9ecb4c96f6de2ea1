/** How a column of a table becomes numbers of an example. `fill` stands in for a missing value. */
export type TableInput =
  | { readonly read: 'number'; readonly column: number; readonly fill?: number }
  /** Days since a day that is counted from 1970 on. */
  | { readonly read: 'days'; readonly column: number; readonly since: number; readonly fill?: number }
  | { readonly read: DatePart; readonly column: number; readonly fill?: number }
  /** 1 for the word that stands there, 0 for each of the others. */
  | {
      readonly read: 'one-of'
      readonly column: number
      readonly words: readonly string[]
      readonly fill?: string
    }

export const DATE_PARTS = ['year', 'month', 'weekday', 'hour'] as const
export type DatePart = (typeof DATE_PARTS)[number]

export const DAY = 86_400_000

/** How many numbers it becomes. */
export function widthOf(input: TableInput): number {
  return input.read === 'one-of' ? input.words.length : 1
}

/** The number that a number or a date (milliseconds since 1970) becomes. */
export function numberOf(input: Exclude<TableInput, { read: 'one-of' }>, value: number): number {
  switch (input.read) {
    case 'number':
      return value
    case 'days':
      return value / DAY - input.since
    case 'year':
      return new Date(value).getUTCFullYear()
    case 'month':
      return new Date(value).getUTCMonth() + 1
    case 'weekday':
      // Monday is 1, Sunday 7.
      return ((new Date(value).getUTCDay() + 6) % 7) + 1
    case 'hour':
      return new Date(value).getUTCHours()
  }
}

const WRITTEN_DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?)?$/

/** The milliseconds since 1970 of a date as it stands in a cell; nothing where it is none. */
export function dateOfCell(cell: unknown): number | undefined {
  const found = typeof cell === 'string' ? WRITTEN_DATE.exec(cell.trim()) : undefined
  if (!found) return undefined
  const value = Date.parse(`${found[1]}${found[2] ?? 'T00:00'}Z`)
  return Number.isNaN(value) ? undefined : value
}
