import type { Position } from '../graph/document/document.ts'

/** From the left edge of one column of cards to the next, in canvas units, and from row to row. */
export const COLUMN = 288
export const ROW = 320

/**
 * Places of nodes from left to right, each behind those it is wired to; branches lie below each other.
 * @param inputs of each node, the places of those before it in the list
 */
export function layOut(inputs: readonly (readonly number[])[]): readonly Position[] {
  const columns: number[] = []
  for (const [at, from] of inputs.entries())
    columns[at] = from.reduce((most, before) => Math.max(most, (columns[before] ?? -1) + 1), 0)
  const rows: number[] = []
  const taken = new Set<string>()
  for (const [at, from] of inputs.entries()) {
    const column = columns[at] as number
    const before = from.map((place) => rows[place] ?? 0)
    const wanted = before.length > 0 ? Math.min(...before) : 0
    // A wire that passes over columns needs its row free there, too.
    const first = from.length > 0 ? Math.min(...from.map((place) => (columns[place] ?? 0) + 1)) : column
    let row = wanted
    while (isTaken(row, from.length > 1 ? column : first, column)) row++
    rows[at] = row
    taken.add(`${column} ${row}`)
  }
  return inputs.map((_, at) => ({ x: (columns[at] ?? 0) * COLUMN, y: (rows[at] ?? 0) * ROW }))

  function isTaken(row: number, first: number, last: number): boolean {
    for (let column = first; column <= last; column++) if (taken.has(`${column} ${row}`)) return true
    return false
  }
}
