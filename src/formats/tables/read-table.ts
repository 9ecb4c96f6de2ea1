import type { ColumnRole } from '../../graph/values/table.ts'
import { type ReadColumn, readColumn } from './column-values.ts'
import { type ColumnNote, guessMissing, guessRoles, guessType } from './guess-columns.ts'
import { guessHeader } from './guess-header.ts'
import { commonWidth, guessLayout } from './guess-layout.ts'
import { guessMarks, numberReader } from './read-number.ts'
import { type Cells, scanColumn } from './scan-column.ts'
import { countComments, plainText, splitRows } from './split-rows.ts'
import type { ColumnType, TextSettings } from './table-settings.ts'

/** What may be said of a column instead of being guessed. */
export interface ColumnChoice {
  readonly name?: string
  readonly unit?: string
  readonly type?: ColumnType
  readonly role?: ColumnRole
}

export interface TableColumnRead extends ReadColumn {
  readonly name: string
  readonly unit?: string
  readonly type: ColumnType
  readonly role: ColumnRole
  readonly note?: ColumnNote
  readonly distinct: number
}

/** What of a text is not in its table. */
export interface LeftOut {
  readonly comments: number
  readonly before: number
  /** Rows with more or fewer cells than the table has columns: what is missing is empty, what is too much left out. */
  readonly uneven: number
}

export interface TableRead {
  /** As they were given, or guessed. */
  readonly settings: TextSettings
  /** Guesses that could be otherwise. */
  readonly doubts: readonly ('separator' | 'decimal' | 'header' | 'date-order')[]
  readonly columns: readonly TableColumnRead[]
  readonly rows: number
  /** The cells as they are written, the row of names not among them. */
  readonly cells: readonly (readonly string[])[]
  readonly leftOut: LeftOut
}

/** Rows by which the marks of numbers are guessed. */
const MARKS_LOOKED_AT = 2000
/** A name with its unit in brackets: `length (mm)`, `Länge [mm]`. */
const NAME_AND_UNIT = /^(.*\S)\s*[([]([^()[\]]{1,20})[)\]]$/
const LONGEST_NAME = 200
const NO_MARKS: ReadonlySet<string> = new Set()

/** Reads a text as a table; whatever is not given is guessed. */
export function readTable(
  written: string,
  given: Partial<TextSettings> = {},
  choices: readonly (ColumnChoice | undefined)[] = [],
): TableRead {
  const { text, separator: said } = plainText(written)
  const known = given.separator ?? said
  const layout = guessLayout(text, { separator: known, comment: given.comment })
  const rows = splitRows(text, layout.separator, layout.comment)
  const skip = given.skip ?? layout.skip
  const read = readRows(rows, { ...given, skip }, choices, layout.separator === ',')
  return {
    ...read,
    settings: { ...read.settings, separator: layout.separator, comment: layout.comment },
    doubts: [...(layout.isDoubtful && !known ? (['separator'] as const) : []), ...read.doubts],
    leftOut: { ...read.leftOut, comments: countComments(text, layout.comment) },
  }
}

/** Reads rows of cells as a table: those of a text, or of the sheet of a spreadsheet. */
export function readRows(
  all: readonly (readonly string[])[],
  given: Partial<TextSettings>,
  choices: readonly (ColumnChoice | undefined)[] = [],
  commas = false,
): TableRead {
  const skip = Math.min(given.skip ?? 0, all.length)
  const rows = skip > 0 ? all.slice(skip) : all
  const width = commonWidth(rows)
  const guessed = guessMarks(wordsOf(rows), commas)
  const { decimal = guessed.decimal, thousands = decimal === guessed.decimal ? guessed.thousands : '' } =
    given
  const reader = numberReader({ decimal, thousands })
  const head = guessHeader(rows, width, reader)
  const header = given.header ?? head.header
  const cells = header ? rows.slice(1) : rows
  const scanned = Array.from({ length: width }, (_, column) => {
    const at: Cells = (row) => cells[row]?.[column] ?? ''
    const title = header ? (rows[0]?.[column] ?? '') : ''
    return { at, title, scan: scanColumn(at, cells.length, reader) }
  })
  const missing = given.missing ?? [...new Set(scanned.flatMap(({ scan }) => guessMissing(scan)))]
  const marks = new Set(missing)
  const guesses = scanned.map(({ title, scan }, column) => {
    const guess = guessType(title, scan, marks)
    return { ...guess, name: title, type: choices[column]?.type ?? guess.type }
  })
  const roles = guessRoles(guesses)
  const titles = scanned.map(({ title }) => title)
  const names = namesOf(titles, choices)
  const columns = scanned.map(({ at, scan }, column): TableColumnRead => {
    const { type, note, distinct } = guesses[column] as (typeof guesses)[number]
    const isText = type === 'classes' || type === 'text' || type === 'id'
    const read = readColumn(at, scan, type, isText && !given.missingInText ? NO_MARKS : marks, reader)
    const role = choices[column]?.role ?? roles[column] ?? 'unused'
    return { ...read, ...(names[column] as { name: string }), type, role, note, distinct }
  })
  const isOpen = guesses.some(({ note }, column) => note === 'date-order' && !choices[column]?.type)
  const doubts: TableRead['doubts'] = [
    ...(head.isDoubtful && given.header === undefined ? (['header'] as const) : []),
    ...(guessed.isDoubtful && given.decimal === undefined ? (['decimal'] as const) : []),
    ...(isOpen ? (['date-order'] as const) : []),
  ]
  return {
    settings: {
      separator: given.separator ?? ',',
      comment: given.comment ?? '',
      skip,
      decimal,
      thousands,
      header,
      missing,
      missingInText: given.missingInText ?? false,
    },
    doubts,
    columns,
    rows: cells.length,
    cells,
    leftOut: {
      comments: 0,
      before: skip,
      uneven: cells.reduce((count, row) => count + (row.length === width ? 0 : 1), 0),
    },
  }
}

function* wordsOf(rows: readonly (readonly string[])[]): Iterable<string> {
  for (const row of rows.slice(0, MARKS_LOOKED_AT)) yield* row
}

/** Names with their units; what has no name is called by its place, and what is called the same is told apart. */
function namesOf(
  titles: readonly string[],
  choices: readonly (ColumnChoice | undefined)[],
): readonly { readonly name: string; readonly unit?: string }[] {
  const taken = new Set<string>()
  return titles.map((title, column) => {
    const split = NAME_AND_UNIT.exec(title)
    const whole = split?.[1] ?? title
    const plain = (whole.replace(/^(#|%|\/\/)\s*/, '') || String(column + 1)).slice(0, LONGEST_NAME)
    const chosen = choices[column]
    let name = chosen?.name ?? plain
    for (let number = 2; taken.has(name) && chosen?.name === undefined; number++)
      name = `${plain} (${number})`
    taken.add(name)
    const unit = chosen?.unit ?? split?.[2]
    return unit ? { name, unit } : { name }
  })
}
