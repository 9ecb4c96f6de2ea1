import type { TableCell } from '../../graph/values/table.ts'
import { guessLayout } from './guess-layout.ts'
import { guessMarks, numberReader } from './read-number.ts'
import { plainText, splitCells } from './split-rows.ts'

/**
 * Cells that were copied: out of a spreadsheet, where they are set apart by tabs, a single column like `1,5` is no two
 * columns, and an empty line or one that begins with a tab has empty cells; or out of a text.
 */
export function copiedCells(copied: string): readonly (readonly TableCell[])[] {
  // Spreadsheets end every line with a break, the last one too.
  const text = plainText(copied).text.replace(/\n$/, '')
  const isBlock = text.includes('\t')
  const column = text.split('\n').map((line) => [line])
  const layout = isBlock || isNumbers(column) ? undefined : guessLayout(text)
  const rows = isBlock ? splitCells(text, '\t') : layout ? splitCells(text, layout.separator) : column
  const filled = layout ? rows.filter((row) => row.some((cell) => cell.trim() !== '')) : rows
  const width = filled.reduce((most, { length }) => Math.max(most, length), 1)
  const reader = numberReader(guessMarks(filled.flat(), layout?.separator === ','))
  return filled.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const cell = row[at]?.trim() ?? ''
      return cell === '' ? null : (reader.read(cell) ?? cell.slice(0, 200))
    }),
  )
}

function isNumbers(rows: readonly (readonly string[])[]): boolean {
  const words = rows.flat().map((word) => word.trim())
  const reader = numberReader(guessMarks(words, false))
  return words.every((word) => word === '' || reader.read(word) !== undefined)
}
