import Papa from 'papaparse'
import type { ColumnRole, Table, TableBounds, TableCell, TableColumn } from '../../graph/values/table.ts'

/** What stands for a missing value in the files people have. */
const MISSING = /^(|\?|-|–|na|n\/a|nan|null)$/i
const POINT = /^[-+−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i
const COMMA = /^[-+−]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?(e[-+]?\d+)?$/i
const LONGEST = 200

/** A name with its unit in brackets: `weight (kg)`, `Gewicht [kg]`. */
const NAME_AND_UNIT = /^(.*\S)\s*[([]([^()[\]]{1,20})[)\]]$/

/**
 * Cells out of CSV or of what a spreadsheet copies: set apart by tabs, semicolons or commas, fractions with a point or
 * a comma, whichever the text itself uses. Empty lines are left out; short rows are filled up with missing values.
 * `isCopied`: out of a spreadsheet, where a single column like `1,5` is no two columns, and an empty line or one that
 * begins with a tab has empty cells.
 */
export function readCells(text: string, isCopied = false): readonly (readonly TableCell[])[] {
  const written = text.replace(/^\uFEFF/, '')
  const plain = isCopied ? withoutLastBreak(written) : written.trim()
  const delimiter = delimiterOf(plain, isCopied)
  const isBlock = isCopied && delimiter === '\t'
  if (isBlock && plain === '') return [[null]]
  const { data } = Papa.parse<string[]>(plain, { delimiter, skipEmptyLines: isBlock ? false : 'greedy' })
  const width = Math.max(0, ...data.map((line) => line.length))
  const words = data.map((line) => Array.from({ length: width }, (_, at) => (line[at] ?? '').trim()))
  const commas = delimiter !== ',' && usesCommas(words.flat())
  return words.map((line) => line.map((word) => cellOf(word, commas)))
}

/** Spreadsheets end every line with a break, the last one too. */
function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '')
}

/** The first line decides; what is in quotes does not count. */
function delimiterOf(text: string, isCopied: boolean): string {
  const lines = text.split(/\r?\n/)
  if (isCopied && text.includes('\t')) return '\t'
  if (isCopied && lines.every((line) => COMMA.test(line.trim()))) return '\t'
  const first = lines[0]?.replace(/"[^"]*"/g, '') ?? ''
  return ['\t', ';', '|'].find((each) => first.includes(each)) ?? ','
}

/** A fraction with a comma decides it, unless more are written with a point. */
function usesCommas(words: readonly string[]): boolean {
  const withComma = words.filter((word) => /,\d+$/.test(word) && COMMA.test(word)).length
  const withPoint = words.filter(
    (word) => /\.\d+$/.test(word) && POINT.test(word) && !COMMA.test(word),
  ).length
  return withComma > withPoint
}

function cellOf(word: string, commas: boolean): TableCell {
  if (MISSING.test(word)) return null
  if (!(commas ? COMMA : POINT).test(word) || !/\d/.test(word)) return word.slice(0, LONGEST)
  const plain = commas ? word.replaceAll('.', '').replace(',', '.') : word.replaceAll(',', '')
  const value = Number(plain.replace('−', '-'))
  return Number.isFinite(value) ? value : word.slice(0, LONGEST)
}

export interface ImportedTable {
  readonly table: Table
  /** What did not fit into the bounds. */
  readonly left: { readonly rows: number; readonly columns: number }
}

/** Whether the first row holds names: all text, above at least one number. */
export function hasNames(cells: readonly (readonly TableCell[])[]): boolean {
  const [first = [], ...others] = cells
  const isText = first.length > 0 && first.every((cell) => typeof cell === 'string')
  return isText && others.some((row) => row.some((cell) => typeof cell === 'number'))
}

/**
 * A whole table out of cells. The last column is what is to be predicted: a class where it is text, else a number;
 * other columns with text are not used.
 */
export function tableOf(cells: readonly (readonly TableCell[])[], bounds: TableBounds): ImportedTable {
  const named = hasNames(cells)
  const body = named ? cells.slice(1) : cells
  const width = Math.min(cells[0]?.length ?? 0, bounds.maxColumns)
  const rows = body.slice(0, bounds.maxRows).map((row) => row.slice(0, width))
  const columns = Array.from({ length: width }, (_, at): TableColumn => {
    const title = named ? String(cells[0]?.[at] ?? '') : String(at + 1)
    const split = NAME_AND_UNIT.exec(title)
    const role = roleOf(rows, at, at === width - 1)
    return split?.[1] && split[2] ? { name: split[1], unit: split[2], role } : { name: title, role }
  })
  const left = { rows: body.length - rows.length, columns: (cells[0]?.length ?? 0) - width }
  return { table: { columns, rows }, left }
}

function roleOf(rows: readonly (readonly TableCell[])[], at: number, isLast: boolean): ColumnRole {
  const isText = rows.some((row) => typeof row[at] === 'string')
  if (isLast) return isText ? 'class' : 'target'
  return isText ? 'unused' : 'input'
}
