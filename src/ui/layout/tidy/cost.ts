import type { Position } from '../../../graph/document/document.ts'
import { overlap, PORT_TOP, type Rect, type Size } from '../card-geometry.ts'
import { READABLE_ZOOM } from '../first-screen.ts'
import type { Block } from './band.ts'
import { type BoxGraph, COLUMN_GAP, rectsOf } from './box-graph.ts'

/** What a wire costs that runs back to the beginning of a row, or around a card, as a share of the zoom. */
const BACK = 0.3
const AROUND = 0.05
/** Wires of this length on average cost as much as the whole zoom. */
const LONG = 800
/** So much more does a wire to a result, which belongs beside its trainer. */
const TO_END = 3

/**
 * The smaller a block has to be shown on a screen and the longer its wires are, the more it costs; most costs what is on
 * no screen. Stops counting at `most`.
 */
export function costOf(
  { places, width, height }: Block,
  { boxes, wires }: BoxGraph,
  room: Size,
  most: number,
): number {
  const zoom = Math.min(1, room.width / width, room.height / height)
  const [beside, below] = [
    Math.max(1, (width * READABLE_ZOOM) / room.width),
    Math.max(1, (height * READABLE_ZOOM) / room.height),
  ]
  let cost = (zoom >= READABLE_ZOOM ? 0 : beside * beside * below) + 2 * (1 - Math.max(READABLE_ZOOM, zoom))
  if (cost >= most) return cost
  const rects = rectsOf(places, boxes)
  const feeding = new Set(wires.map(([from]) => from))
  for (const [from, to] of wires) {
    const [a, b] = [places.get(from)!, places.get(to)!]
    const start = { x: a.x + boxes.get(from)!.width, y: a.y + PORT_TOP }
    const end = { x: b.x, y: b.y + PORT_TOP }
    const ahead = end.x - start.x
    const length = Math.abs(ahead) + Math.abs(a.y - b.y)
    cost += ((feeding.has(to) ? 1 : TO_END) * length) / (LONG * wires.length)
    if (ahead < 0) cost += BACK
    else if (isBlocked(rects, start, end)) cost += AROUND
    if (cost >= most) return cost
  }
  return cost
}

/** Whether a wire that goes straight on and turns right before its end would meet a card. */
function isBlocked(rects: readonly Rect[], start: Position, end: Position): boolean {
  const x = end.x - COLUMN_GAP / 2
  const level: Rect = { x: start.x + 1, y: start.y, width: Math.max(1, x - start.x), height: 1 }
  const upright: Rect = { x, y: Math.min(start.y, end.y), width: 1, height: Math.abs(end.y - start.y) + 1 }
  return rects.some((rect) => overlap(rect, level) || overlap(rect, upright))
}
