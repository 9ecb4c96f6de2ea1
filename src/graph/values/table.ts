import type { Text } from '../base/text.ts'

/**
 * What a column is for: a number to learn from, the number to predict, the class to tell (text or numbers), or
 * nothing.
 */
export const COLUMN_ROLES = ['input', 'target', 'class', 'unused'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export type TableColumn = {
  readonly name: Text
  readonly unit?: string
  readonly role: ColumnRole
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

export interface TableBounds {
  readonly maxRows: number
  readonly maxColumns: number
}
