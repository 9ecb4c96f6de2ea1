import Papa from 'papaparse'

/** A table as CSV (RFC 4180); numbers with a point, and nothing where there is none. */
export function writeCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? '' : (cell ?? ''))),
  )
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
