import type { Table, TableBounds, TableCell, TableColumn } from '../../graph/values/table.ts'

/** Changes of a table, each a new one. Places outside of it change nothing. */

export function withCell({ columns, rows }: Table, row: number, column: number, cell: TableCell): Table {
  const next = rows.map((cells, i) =>
    i === row ? cells.map((before, j) => (j === column ? cell : before)) : cells,
  )
  return { columns, rows: next }
}

export function withColumn({ columns, rows }: Table, at: number, change: Partial<TableColumn>): Table {
  return { columns: columns.map((column, i) => (i === at ? { ...column, ...change } : column)), rows }
}

/** An empty row in front of the one that is at this place. */
export function withRow({ columns, rows }: Table, at: number): Table {
  return { columns, rows: rows.toSpliced(at, 0, emptyRow(columns.length)) }
}

export function withoutRow({ columns, rows }: Table, at: number): Table {
  return { columns, rows: rows.toSpliced(at, 1) }
}

/** A new column of inputs, without values yet. */
export function withNewColumn({ columns, rows }: Table, name: string): Table {
  return { columns: [...columns, { name, role: 'input' }], rows: rows.map((cells) => [...cells, null]) }
}

export function withoutColumn({ columns, rows }: Table, at: number): Table {
  return { columns: columns.toSpliced(at, 1), rows: rows.map((cells) => cells.toSpliced(at, 1)) }
}

/**
 * A block of cells put down at a place; the table grows for it as far as it may, the rest of it is left out. What is
 * empty in the block is empty in the table afterwards, also where a row of it is shorter than the widest.
 */
export function withBlock(
  table: Table,
  block: readonly (readonly TableCell[])[],
  [row, column]: readonly [number, number],
  { maxRows, maxColumns }: TableBounds,
): Table {
  const widest = Math.max(0, ...block.map((cells) => cells.length))
  let grown = table
  while (grown.columns.length < Math.min(maxColumns, column + widest))
    grown = withNewColumn(grown, String(grown.columns.length + 1))
  const height = Math.min(maxRows, Math.max(table.rows.length, row + block.length))
  const rows = Array.from({ length: height }, (_, i) => {
    const before = grown.rows[i] ?? emptyRow(grown.columns.length)
    const cells = block[i - row]
    const covered = (j: number) => j >= column && j < column + widest
    return cells ? before.map((cell, j) => (covered(j) ? (cells[j - column] ?? null) : cell)) : before
  })
  return { columns: grown.columns, rows }
}

function emptyRow(columns: number): readonly TableCell[] {
  return new Array<TableCell>(columns).fill(null)
}
