import type { Sheet } from 'hucre/xlsx'
import { writeDate } from './read-date.ts'

/** One sheet of a spreadsheet, its cells as they would be written. */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export type SheetsFault = 'damaged' | 'too-large' | 'locked'

/** What the parts of a spreadsheet may take together when they are unpacked. */
const MOST_BYTES = 600_000_000

/**
 * The sheets of an Excel or OpenDocument file: the values of formulas, dates as `2020-02-29`, and what is merged in
 * each of its rows; a title that is merged across the columns stands in the first of them. Empty rows are left out.
 */
export async function readSheets(
  bytes: Uint8Array,
): Promise<readonly SheetRows[] | { readonly fault: SheetsFault }> {
  if (unpackedSize(bytes) > MOST_BYTES) return { fault: 'too-large' }
  try {
    const { sheets } = await readBook(bytes)
    return sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`)
    return { fault: isLocked ? 'locked' : 'damaged' }
  }
}

async function readBook(bytes: Uint8Array): Promise<{ readonly sheets: readonly Sheet[] }> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (start.includes('opendocument.spreadsheet')) return (await import('hucre/ods')).readOds(bytes)
  const { readXls, readXlsx } = await import('hucre/xlsx')
  return start.startsWith('PK') ? readXlsx(bytes) : readXls(bytes)
}

function rowsOf({ rows, merges = [] }: Sheet): readonly (readonly string[])[] {
  const written = rows.map((row) => row.map(writtenCell))
  const isFilled = written.map((row) => row.some((cell) => cell))
  for (const { startRow, startCol, endRow } of merges) {
    const value = written[startRow]?.[startCol] ?? ''
    for (let row = startRow; row <= Math.min(endRow, written.length - 1); row++)
      (written[row] as string[])[startCol] ||= value
  }
  const filled = written.filter((_, row) => isFilled[row])
  let width = 0
  for (const row of filled) width = Math.max(width, row.findLastIndex((cell) => cell) + 1)
  return filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

function writtenCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : writeDate(cell.getTime())
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell).trim()
}

/** Bytes that the parts of a zip say they have; none for what is no zip. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) return 0
  let at = view.getUint32(end + 16, true)
  let size = 0
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
