import type { ContentHash } from '../base/content-hash.ts'
import type { Json } from '../base/json.ts'
import type { Text } from '../base/text.ts'

/**
 * What a column is for: a number to learn from, the number to predict, the class to tell (text or numbers), or
 * nothing.
 */
export const COLUMN_ROLES = ['input', 'target', 'class', 'unused'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/**
 * How the cells of a column become inputs where they are no numbers: an input of 0 or 1 for each word, the days since
 * a date, or the year, month and day of the week.
 */
export const COLUMN_READINGS = ['words', 'days', 'date-parts'] as const
export type ColumnReading = (typeof COLUMN_READINGS)[number]

export type TableColumn = {
  readonly name: Text
  readonly unit?: string
  readonly role: ColumnRole
  /** Missing where they are numbers. Dates stand in the cells as `2020-02-29` or `2020-02-29T12:30:00`. */
  readonly reads?: ColumnReading
  /** How the words of a class column read in the languages, where a table is shipped with both. */
  readonly words?: Readonly<Record<string, Text>>
}

/** `null` is a missing value. */
export type TableCell = number | string | null

/** Examples as a person writes them down: a row for each, a column for each thing that is known of it. */
export type Table = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** What the check has to know of a column without its values. Dates are milliseconds since 1970. */
export type ColumnFacts = {
  readonly missing: number
} & (
  | {
      readonly kind: 'numbers' | 'dates'
      readonly least: number
      readonly most: number
      readonly mean: number
      readonly frequent: number
      /** How often each number occurs, ascending; only where there are few. */
      readonly counts?: readonly (readonly [value: number, count: number])[]
      /** Some of the dates have a time of day. */
      readonly times?: boolean
    }
  /** How often each word occurs; the words in the order of their letters. Missing where there are too many. */
  | { readonly kind: 'words'; readonly counts?: readonly (readonly [word: string, count: number])[] }
)

export type LargeColumn = TableColumn & { readonly facts: ColumnFacts }

/** A table too large to stand in a document: its values are kept by their content. */
export type LargeTable = {
  readonly columns: readonly LargeColumn[]
  readonly content: ContentHash
  readonly rows: number
  /** In which columns values are missing together, and in how many rows; missing where that differs too often. */
  readonly gaps?: readonly (readonly [columns: readonly number[], rows: number])[]
  /** The first rows, to be looked at. */
  readonly first?: readonly (readonly TableCell[])[]
  /** The file it was read from, and how: with both, the same values can be had once more. */
  readonly from?: { readonly file: string; readonly settings: Json; readonly columns: Json }
}

export type AnyTable = Table | LargeTable

export function isLargeTable(table: AnyTable): table is LargeTable {
  return 'content' in table
}

export interface TableBounds {
  readonly maxRows: number
  readonly maxColumns: number
}

/** Different words, or numbers that are classes, of a column that can be learned from or told apart. */
export const MOST_WORDS = 100
