import Papa from 'papaparse'
import type { CommentMark, Separator } from './table-settings.ts'

/** A line that says what sets the cells apart, as Excel reads and writes it. */
const SEPARATOR_LINE = /^sep=([,;|\t ])[ \t]*(?:\n|$)/i
const QUOTED_OR_BLANKS = /"(?:[^"]|"")*"|[ \t\u00a0]+/g

/** A text with its line breaks made alike, and what its first line says about the separator. */
export interface PlainText {
  readonly text: string
  readonly separator?: Separator
}

export function plainText(written: string): PlainText {
  const plain = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written
  const text = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
  const said = SEPARATOR_LINE.exec(text)
  return said ? { text: text.slice(said[0].length), separator: said[1] as Separator } : { text }
}

/** Cells of every row that is neither empty nor a comment, without the blanks around them. */
export function splitRows(text: string, separator: Separator, comment: CommentMark): string[][] {
  const comments = comment === '' ? false : comment
  const parsed = Papa.parse<string[]>(separator === ' ' ? withSingleBlanks(text) : text, {
    delimiter: separator,
    newline: '\n',
    comments,
    skipEmptyLines: 'greedy',
  })
  for (const row of parsed.data) trimCells(row)
  return parsed.data
}

/** In place: there may be millions of them, most of them without a blank. */
function trimCells(row: string[]): void {
  row.forEach((cell, at) => {
    if (isBlank(cell.charCodeAt(0)) || isBlank(cell.charCodeAt(cell.length - 1))) row[at] = cell.trim()
  })
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0
}

/** The cells of every line, also of those that are empty. */
export function splitCells(text: string, separator: Separator): string[][] {
  if (separator === ' ') return splitRows(text, separator, '')
  return Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' }).data
}

/** How many lines begin with the mark. */
export function countComments(text: string, comment: CommentMark): number {
  if (comment === '') return 0
  let count = 0
  for (let at = text.startsWith(comment) ? 0 : text.indexOf(`\n${comment}`); at >= 0; ) {
    count++
    at = text.indexOf(`\n${comment}`, at + 1)
  }
  return count
}

/** Several blanks in a row set apart as one does; those in quotes stay. */
function withSingleBlanks(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(QUOTED_OR_BLANKS, (part) => (part.startsWith('"') ? part : ' ')))
    .join('\n')
}
