/** Encodings in which tables are met; a mark at the beginning of the file is no part of the text. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What sets cells apart. A blank stands for one or more of them, tabs among them. */
export const SEPARATORS = [',', ';', '\t', '|', ' '] as const
export type Separator = (typeof SEPARATORS)[number]

export const DECIMAL_MARKS = ['.', ','] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** What stands between thousands; a blank is any of the blanks that are used for it. */
export const THOUSANDS_MARKS = ['', '.', ',', ' ', "'"] as const
export type ThousandsMark = (typeof THOUSANDS_MARKS)[number]

/** What a line begins with that is no part of the table. */
export const COMMENT_MARKS = ['', '#', '%', '//', ';'] as const
export type CommentMark = (typeof COMMENT_MARKS)[number]

/** How a number is written. */
export interface NumberMarks {
  readonly decimal: DecimalMark
  readonly thousands: ThousandsMark
}

/** How the text of a table is taken apart. */
export interface TextSettings extends NumberMarks {
  readonly separator: Separator
  readonly comment: CommentMark
  /** Rows before the table, without those that are empty or comments. */
  readonly skip: number
  /** The first row holds the names of the columns. */
  readonly header: boolean
  /** What stands for a missing value in columns of numbers and dates, besides an empty cell. */
  readonly missing: readonly string[]
  /** The same holds in columns of text. */
  readonly missingInText: boolean
}

/** How a file of a table is read: its text, or the sheet of it. */
export interface TableSettings extends TextSettings {
  readonly encoding: Encoding
  /** Which sheet of a spreadsheet, by its place. */
  readonly sheet: number
}

/** What the cells of a column are; dates by the order in which their parts are written. */
export const COLUMN_TYPES = ['number', 'classes', 'text', 'id', 'ymd', 'dmy', 'mdy'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

export type DateOrder = Extract<ColumnType, 'ymd' | 'dmy' | 'mdy'>

export function isDateType(type: ColumnType): type is DateOrder {
  return type === 'ymd' || type === 'dmy' || type === 'mdy'
}
