import { parseNumber } from '../base/fields/number-text.ts'

/** Numbers in rows. */
export type Rows = readonly (readonly number[])[]

/**
 * Reads what people copy from a spreadsheet, a program or a text: rows on lines (or in brackets of their own), numbers
 * set apart by tabs, semicolons, commas or spaces; an empty cell is 0. `undefined` where something is no number, rows
 * differ in length, or there is one number only, which is no block.
 */
export function parseBlock(text: string): Rows | undefined {
  const lines = text
    .replaceAll(']', '\n')
    .replaceAll('[', ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ ,;]+|[ ,;]+$/g, ''))
    // A line of tabs is a row of empty cells.
    .filter((line) => line.trim() !== '' || line.includes('\t'))
  const rows = lines.map((line) => cellsOf(line).map((cell) => (cell === '' ? 0 : parseNumber(cell))))
  const [first = []] = rows
  if (rows.length * first.length < 2) return undefined
  const complete = rows.every((row) => row.length === first.length && !row.includes(undefined))
  return complete ? (rows as number[][]) : undefined
}

function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim())
  if (line.includes(';')) return line.split(';').map((cell) => cell.trim())
  const spaced = line.trim().split(/\s+/)
  if (spaced.length > 1) return spaced.map((cell) => cell.replace(/,$/, ''))
  // `1,5` is one German number; with more commas, or none that can be a fraction's, they stand between numbers.
  return parseNumber(line) === undefined ? line.split(',') : [line]
}
