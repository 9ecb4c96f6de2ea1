/** Side of a picture and the gap behind it, in pixels; picture-grid.module.css has the same. */
export const CELL = 80
/** Rows beyond what is seen, so that a quick hand finds them there. */
const BEYOND = 3

/** The first row to be on the page, and the one behind the last, for the topmost that is seen. */
export function rowsAtSight(
  top: number,
  height: number,
  rows: number,
): readonly [first: number, end: number] {
  const first = Math.max(0, Math.min(top, rows - 1) - BEYOND)
  return [first, Math.min(rows, top + Math.ceil(height / CELL) + 1 + BEYOND)]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The box between two corners. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

/** Which of `count` pictures, in rows of `perRow`, a box touches. */
export function touched({ left, top, width, height }: Box, count: number, perRow: number): readonly number[] {
  const columns = [Math.floor(left / CELL), Math.min(perRow - 1, Math.floor((left + width) / CELL))] as const
  const rows = [Math.floor(top / CELL), Math.floor((top + height) / CELL)] as const
  const found: number[] = []
  for (let row = Math.max(0, rows[0]); row <= rows[1]; row++)
    for (let column = Math.max(0, columns[0]); column <= columns[1]; column++) {
      const index = row * perRow + column
      if (index < count) found.push(index)
    }
  return found
}
