import type { Position, WireId } from '../../../graph/document/document.ts'
import type { Rect } from '../card-geometry.ts'
import { RectGrid } from './rect-grid.ts'
import { piecesOf, type WirePath } from './wire-path.ts'

/** From a label's baseline to its wire, and how tall its letters are. */
const ABOVE = 5
const HEIGHT = 11
/** What a label leaves free to both sides: the marks of ports, and the arrow head of a wire that runs back. */
const ASIDE = 10
/** How far apart the places are that are tried along a piece. */
const STEP = 16

export interface Labelled {
  readonly id: WireId
  /** The port it comes from: one label is enough for all wires of a port. */
  readonly port: string
  readonly path: WirePath
  /** Of the label. */
  readonly width: number
}

/** What labels may not lie on: cards and wires. */
export function labelGround(paths: readonly WirePath[], cards: readonly Rect[]): RectGrid {
  const ground = new RectGrid()
  ground.set('cards and wires', [...cards, ...paths.flatMap((path) => piecesOf(path, 1))])
  return ground
}

/**
 * Where labels have room, above a level piece of their wire: on nothing of the ground and over no other label.
 * Gives the middle of the baseline; nothing for wires without room.
 */
export function labelSpots(wires: readonly Labelled[], ground: RectGrid): ReadonlyMap<WireId, Position> {
  const labels = new RectGrid()
  const spots = new Map<WireId, Position>()
  const done = new Set<string>()
  for (const { id, port, path, width } of wires) {
    if (done.has(port)) continue
    const spot = spotOn(path, width, [ground, labels])
    if (!spot) continue
    spots.set(id, spot)
    done.add(port)
    labels.set(`label of ${id}`, [boxAt(spot, width)])
  }
  return spots
}

function spotOn(path: WirePath, width: number, taken: readonly RectGrid[]): Position | undefined {
  const pieces = path.slice(1).flatMap((end, i) => {
    const start = path[i]!
    return start.y === end.y && Math.abs(end.x - start.x) >= width + 2 * ASIDE ? [{ start, end }] : []
  })
  pieces.sort((a, b) => Math.abs(b.end.x - b.start.x) - Math.abs(a.end.x - a.start.x))
  for (const { start, end } of pieces) {
    const middle = (start.x + end.x) / 2
    const slack = (Math.abs(end.x - start.x) - width) / 2 - ASIDE
    // An arrow head is in the middle.
    const first = end.x < start.x ? width / 2 + ASIDE : 0
    const reach = boxAt({ x: middle, y: start.y - ABOVE }, 2 * slack + width)
    const isFree = freeMiddles(
      taken.flatMap((grid) => grid.within(reach).map(({ rect }) => rect)),
      boxAt({ x: 0, y: 0 }, width).width,
    )
    for (let away = first; away <= slack; away += STEP)
      for (const x of away === 0 ? [middle] : [middle - away, middle + away])
        if (isFree(x)) return { x, y: start.y - ABOVE }
  }
  return undefined
}

function boxAt({ x, y }: Position, width: number): Rect {
  return { x: x - width / 2 - 2, y: y - HEIGHT, width: width + 4, height: HEIGHT + 2 }
}

/**
 * Where along a piece the middle of a box may be that is so wide, past rectangles that are all as high up. A wire may be
 * as long as the graph: each place is looked up, not compared with all of them.
 */
function freeMiddles(near: readonly Rect[], width: number): (x: number) => boolean {
  const stretches: { from: number; to: number }[] = []
  const sorted = near.map((rect) => ({ from: rect.x - width / 2, to: rect.x + rect.width + width / 2 }))
  for (const stretch of sorted.sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1)
    if (last && stretch.from < last.to) last.to = Math.max(last.to, stretch.to)
    else stretches.push(stretch)
  }
  return (x) => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const half = (low + high) >> 1
      if (stretches[half]!.from < x) low = half + 1
      else high = half
    }
    return low === 0 || stretches[low - 1]!.to <= x
  }
}
