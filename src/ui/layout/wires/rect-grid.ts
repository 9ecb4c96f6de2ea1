import type { Rect } from '../card-geometry.ts'

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
  private readonly placed = new Map<string, Placed>()
  private readonly cells = new Map<number, Placed[]>()
  private search = 0

  get(key: string): Rect | undefined {
    return this.placed.get(key)?.rect
  }

  keys(): Iterable<string> {
    return this.placed.keys()
  }

  /** Puts a rectangle where it is now. */
  set(key: string, rect: Rect): void {
    this.delete(key)
    const placed = { key, rect, seen: 0 }
    this.placed.set(key, placed)
    for (const cell of cellsOf(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)) {
      const there = this.cells.get(cell)
      if (there) there.push(placed)
      else this.cells.set(cell, [placed])
    }
  }

  delete(key: string): void {
    const placed = this.placed.get(key)
    if (!placed) return
    this.placed.delete(key)
    const { x, y, width, height } = placed.rect
    for (const cell of cellsOf(x, y, x + width, y + height)) {
      const there = this.cells.get(cell)!
      if (there.length === 1) this.cells.delete(cell)
      else there.splice(there.indexOf(placed), 1)
    }
  }

  /** Those that share more than an edge with the rectangle between two corners. */
  within(left: number, top: number, right: number, bottom: number): readonly Placed[] {
    const found: Placed[] = []
    const search = ++this.search
    for (const cell of cellsOf(left, top, right, bottom))
      for (const placed of this.cells.get(cell) ?? []) {
        const { x, y, width, height } = placed.rect
        if (placed.seen === search) continue
        placed.seen = search
        if (x < right && x + width > left && y < bottom && y + height > top) found.push(placed)
      }
    return found
  }
}

function cellsOf(left: number, top: number, right: number, bottom: number): readonly number[] {
  const cells: number[] = []
  const [first, last] = [Math.floor(top / CELL), Math.floor(bottom / CELL)]
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = first; row <= last; row++) cells.push(column * 0x100000 + row)
  return cells
}
