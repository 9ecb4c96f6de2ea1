import { copiedCells } from '../../formats/tables/copied-cells.ts'
import { readTable } from '../../formats/tables/read-table.ts'
import { isLarge, takeTable } from '../../formats/tables/take-table.ts'
import type { Table, TableBounds, TableCell } from '../../graph/values/table.ts'

/** What text is that was pasted into a table. */
export type Pasted =
  /** Cells to be put down where it was pasted. */
  | { readonly kind: 'cells'; readonly cells: readonly (readonly TableCell[])[] }
  /** A table of its own, in the place of the one that is there. */
  | { readonly kind: 'table'; readonly table: Table }
  /** Too large for that, or it can be read in more than one way. */
  | { readonly kind: 'ask' }

/** With names on top and put down on the first cell it is a whole table, and no part of the one that is there. */
export function readPasted(text: string, isAtStart: boolean, { maxRows, maxColumns }: TableBounds): Pasted {
  const cells = copiedCells(text)
  const isTooLarge = cells.length > maxRows || (cells[0]?.length ?? 0) > maxColumns
  if (!isAtStart) return isTooLarge ? { kind: 'ask' } : { kind: 'cells', cells }
  const read = readTable(text)
  const { header } = read.settings
  if (isTooLarge || (header && (isLarge(read) || read.doubts.length > 0))) return { kind: 'ask' }
  if (!header || read.rows === 0 || read.columns.length < 2) return { kind: 'cells', cells }
  const taken = takeTable(read)
  return taken.kind === 'small' ? { kind: 'table', table: taken.table } : { kind: 'ask' }
}
