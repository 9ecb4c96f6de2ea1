import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { decodeText, guessEncoding } from '../../formats/tables/decode-text.ts'
import { guessSheet, guessSheetSkip } from '../../formats/tables/guess-layout.ts'
import { readSheets, type SheetRows } from '../../formats/tables/read-sheets.ts'
import { readRows, readTable, type TableRead } from '../../formats/tables/read-table.ts'
import type { TableSettings } from '../../formats/tables/table-settings.ts'
import { isLarge, takeTable } from '../../formats/tables/take-table.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { AnyTable } from '../../graph/values/table.ts'
import type { TableOrder, TablePreview } from '../types.ts'

/** Bytes of a file; a text of more does not fit into one string everywhere. */
const LARGEST_FILE = 400_000_000
const MOST_COLUMNS = 2000
/** Rows that a preview shows. */
const SHOWN = 50

interface Read {
  readonly kind: TablePreview['kind']
  readonly read: TableRead
  readonly settings: TableSettings
  readonly sheets: readonly string[]
  readonly lostLetters: number
}

/** How a table would be read with the settings that are given. */
export async function previewTable(order: TableOrder): Promise<Result<TablePreview>> {
  const found = await readOrder(order)
  if (!found.ok) return found
  const { kind, read, settings, sheets, lostLetters } = found.value
  const { cells, columns, ...rest } = read
  return ok({
    ...rest,
    kind,
    settings,
    sheets,
    lostLetters,
    columns: columns.map(({ values: _, ...column }) => column),
    first: cells.slice(0, SHOWN),
    isLarge: isLarge(read),
  })
}

/** The table for a document. What is too large for one is kept, with how it can be had once more. */
export async function keepTable(order: TableOrder, contents: ContentStore): Promise<Result<AnyTable>> {
  const found = await readOrder(order)
  if (!found.ok) return found
  const { read, settings } = found.value
  const taken = takeTable(read)
  if (taken.kind === 'small') return ok(taken.table)
  const { columns, rows, gaps, first } = taken
  if (columns.length > MOST_COLUMNS)
    return failed(problem('table-file-too-many-columns', { count: columns.length, most: MOST_COLUMNS }))
  try {
    const [content = ''] = await contents.put([taken.bytes])
    const choices = read.columns.map(({ name, unit = '', type, role }) => ({ name, unit, type, role }))
    const from = { file: order.name, settings: { ...settings }, columns: choices }
    return ok({ columns, content, rows, ...(gaps && { gaps }), first, from })
  } catch (error) {
    if (error instanceof ContentFault) return failed(error.problem)
    throw error
  }
}

// While somebody tries settings, the same file is asked for again and again.
let latest: { readonly source: Blob; readonly bytes: Uint8Array; sheets?: readonly SheetRows[] } | undefined

/** A file that comes from the page is another object each time. */
function isSameFile(one: Blob, other: Blob): boolean {
  if (one === other) return true
  if (!(one instanceof File && other instanceof File)) return false
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
}

async function readOrder({ source, settings, columns }: TableOrder): Promise<Result<Read>> {
  if (typeof source === 'string') return readText(source, 'text', settings, columns, 'utf-8')
  if (source.size > LARGEST_FILE) return failed(problem('table-file-too-large'))
  if (source.size === 0) return failed(problem('table-file-empty'))
  if (!latest || !isSameFile(latest.source, source)) {
    const buffer = await source.arrayBuffer().catch(() => undefined)
    if (!buffer) return failed(problem('table-file-not-read'))
    latest = { source, bytes: new Uint8Array(buffer) }
  }
  const { bytes } = latest
  if (isSpreadsheet(bytes)) return readSheet(latest, settings, columns)
  const encoding = settings.encoding ?? guessEncoding(bytes)
  return readText(decodeText(bytes, encoding), 'file', settings, columns, encoding)
}

function readText(
  text: string,
  kind: 'file' | 'text',
  given: Partial<TableSettings>,
  columns: TableOrder['columns'],
  encoding: TableSettings['encoding'],
): Result<Read> {
  const read = readTable(text, given, columns)
  if (read.columns.length === 0) return failed(problem('table-file-no-rows'))
  const lostLetters = text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0
  return ok({ kind, read, settings: { ...read.settings, encoding, sheet: 0 }, sheets: [], lostLetters })
}

async function readSheet(
  file: NonNullable<typeof latest>,
  given: Partial<TableSettings>,
  columns: TableOrder['columns'],
): Promise<Result<Read>> {
  if (!file.sheets) {
    const read = await readSheets(file.bytes)
    if ('fault' in read) return failed(problem(`table-file-${read.fault}`))
    file.sheets = read
  }
  const { sheets } = file
  const sheet = given.sheet ?? guessSheet(sheets.map(({ rows }) => rows))
  const rows = sheets[sheet]?.rows ?? []
  if (rows.length === 0) return failed(problem('table-file-no-rows'))
  // In the cells of a sheet numbers are numbers, whatever mark they are shown with.
  const marks = { decimal: '.', thousands: '' } as const
  const read = readRows(rows, { ...given, skip: given.skip ?? guessSheetSkip(rows), ...marks }, columns)
  const settings = { ...read.settings, encoding: 'utf-8', sheet } as const
  return ok({ kind: 'sheets', read, settings, sheets: sheets.map(({ name }) => name), lostLetters: 0 })
}

/** A zip, or a file of an older Office. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  const start = [0, 1, 2, 3].map((at) => bytes[at])
  return [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((letters) => letters.every((letter, at) => letter === start[at]))
}
