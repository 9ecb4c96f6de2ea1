import type { Position } from '../../../graph/document/document.ts'
import type { Rect, Size } from '../card-geometry.ts'

/** Something that is to find its place: a card, a frame with all that is in it. */
export interface Box extends Size {
  readonly id: string
  /** Where it is now; of two that could change places, the upper and then the left one comes first. */
  readonly at: Position
}

/** Boxes and who feeds whom. A pair occurs as often as there are wires. */
export interface BoxGraph {
  readonly boxes: ReadonlyMap<string, Box>
  readonly wires: readonly (readonly [from: string, to: string])[]
}

export type Places = ReadonlyMap<string, Position>

/** Everything stands on it. */
const STEP = 16
/** Between two columns: a wire with the shape that flows in it has room there. */
export const COLUMN_GAP = 40
/** Between two cards in a column: a wire passes. */
export const ROW_GAP = 32

/** The next place on the grid, not before this one. */
export function onGrid(value: number): number {
  return Math.ceil(value / STEP) * STEP
}

export function byPlace(a: { readonly at: Position }, b: { readonly at: Position }): number {
  return a.at.y - b.at.y || a.at.x - b.at.x
}

export function rectsOf(places: Places, boxes: BoxGraph['boxes']): Rect[] {
  return [...places].map(([id, at]) => {
    const { width, height } = boxes.get(id)!
    return { ...at, width, height }
  })
}

/** The parts of a graph that no wire joins, each with its wires. */
export function partsOf({ boxes, wires }: BoxGraph): readonly BoxGraph[] {
  const root = new Map([...boxes.keys()].map((id) => [id, id]))
  const find = (id: string): string => {
    let at = id
    while (root.get(at) !== at) at = root.get(at)!
    root.set(id, at)
    return at
  }
  for (const [from, to] of wires) root.set(find(to), find(from))
  const parts = new Map<string, { boxes: Map<string, Box>; wires: (readonly [string, string])[] }>()
  for (const [id, box] of boxes) {
    const key = find(id)
    if (!parts.has(key)) parts.set(key, { boxes: new Map(), wires: [] })
    parts.get(key)!.boxes.set(id, box)
  }
  for (const wire of wires) parts.get(find(wire[0]))!.wires.push(wire)
  return [...parts.values()]
}

export function moved(places: Places, by: Position): Places {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
}
