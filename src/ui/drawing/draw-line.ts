/** A picture in rows, 0 … `max`. */
export type Picture = readonly (readonly number[])[]
/** In cells, from the top left corner; the middle of the first cell is at 0.5, 0.5. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Pen {
  /** Half the width of the stroke, in cells. */
  readonly radius: number
  /** The number of full ink. */
  readonly max: number
  readonly erase: boolean
}

/**
 * The picture with a line drawn or rubbed out. A cell gets as much ink as the line covers of it, to about one cell's
 * width at the edge, and keeps what it had where that is more: strokes that cross are not darker than one.
 */
export function drawLine(picture: Picture, from: Point, to: Point, { radius, max, erase }: Pen): Picture {
  const reach = radius + 1
  const [left, right] = [Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach]
  const [top, bottom] = [Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach]
  return picture.map((row, y) => {
    if (y + 1 < top || y > bottom) return row
    return row.map((value, x) => {
      if (x + 1 < left || x > right) return value
      const covered = radius + 0.5 - distanceToLine(x + 0.5, y + 0.5, from, to)
      if (covered <= 0) return value
      const ink = Math.round(max * Math.min(1, covered))
      return erase ? Math.min(value, max - ink) : Math.max(value, ink)
    })
  })
}

/** How far a place is from a line between two points, which may be one and the same. */
export function distanceToLine(x: number, y: number, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy)
}

/** The picture with one cell turned over: ink where there was less than half, else none. */
export function toggleCell(picture: Picture, row: number, column: number, max: number): Picture {
  return picture.map((line, y) =>
    y === row ? line.map((value, x) => (x === column ? (value * 2 < max ? max : 0) : value)) : line,
  )
}

/** Nothing drawn. */
export function emptyPicture(picture: Picture): Picture {
  return picture.map((row) => row.map(() => 0))
}
