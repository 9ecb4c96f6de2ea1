import { overlap, type Rect } from '../card-geometry.ts'

/** Side of a cell, in canvas units: about a card. */
const CELL = 256

export interface Placed {
  readonly key: string
  readonly rect: Rect
  /** The last search that found it: a rectangle lies in several cells and is wanted once. */
  seen: number
}

/** Rectangles by where they are: what is at a place is found without looking at a thousand cards. */
export class RectGrid {
  private readonly placed = new Map<string, readonly Placed[]>()
  private readonly cells = new Map<number, Placed[]>()
  private search = 0

  /** Where a thing is; the first of its rectangles. */
  get(key: string): Rect | undefined {
    return this.placed.get(key)?.[0]?.rect
  }

  /** A thing takes up these rectangles now, and no others. */
  set(key: string, rects: readonly Rect[]): void {
    this.delete(key)
    const all = rects.map((rect) => ({ key, rect, seen: 0 }))
    this.placed.set(key, all)
    for (const placed of all)
      for (const cell of cellsOf(placed.rect)) {
        const there = this.cells.get(cell)
        if (there) there.push(placed)
        else this.cells.set(cell, [placed])
      }
  }

  delete(key: string): void {
    for (const placed of this.placed.get(key) ?? [])
      for (const cell of cellsOf(placed.rect)) {
        const there = this.cells.get(cell)!
        if (there.length === 1) this.cells.delete(cell)
        else there.splice(there.indexOf(placed), 1)
      }
    this.placed.delete(key)
  }

  /** Those that share more than an edge with a rectangle. A piece of a wire is one without height or width. */
  within(rect: Rect): readonly Placed[] {
    const found: Placed[] = []
    const search = ++this.search
    for (const cell of cellsOf(rect))
      for (const placed of this.cells.get(cell) ?? []) {
        if (placed.seen === search) continue
        placed.seen = search
        if (overlap(placed.rect, rect)) found.push(placed)
      }
    return found
  }
}

function cellsOf({ x, y, width, height }: Rect): readonly number[] {
  const cells: number[] = []
  const [first, last] = [Math.floor(y / CELL), Math.floor((y + height) / CELL)]
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
    for (let row = first; row <= last; row++) cells.push(column * 0x100000 + row)
  return cells
}
