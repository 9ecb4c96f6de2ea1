import type { Position } from '../../../graph/document/document.ts'
import type { Rect } from '../card-geometry.ts'

/** Corners of a wire from its output to its input. Each piece is level or upright; the first and last are level. */
export type WirePath = readonly Position[]

/** How round a corner is, where its pieces are long enough. */
const RADIUS = 12
/** How far a wire that nothing is in the way of goes straight before it turns back. */
const REACH = 24

/** The shortest way with few corners, whatever is in between. */
export function plainPath(from: Position, to: Position, turn?: number): WirePath {
  if (to.x >= from.x + 2) {
    if (from.y === to.y) return [from, to]
    const x = turn ?? (from.x + to.x) / 2
    return [from, { x, y: from.y }, { x, y: to.y }, to]
  }
  const y = (from.y + to.y) / 2
  return [
    from,
    { x: from.x + REACH, y: from.y },
    { x: from.x + REACH, y },
    { x: to.x - REACH, y },
    { x: to.x - REACH, y: to.y },
    to,
  ]
}

/** As SVG draws it, with round corners: a small step becomes a gentle one. */
export function drawPath(path: WirePath): string {
  const [first, ...others] = path
  const last = others.at(-1)
  if (!first || !last) return ''
  let drawn = `M${first.x},${first.y}`
  for (let i = 1; i < path.length - 1; i++) {
    const [before, corner, after] = [path[i - 1]!, path[i]!, path[i + 1]!]
    const start = towards(corner, before, i === 1 ? 1 : 2)
    const end = towards(corner, after, i === path.length - 2 ? 1 : 2)
    drawn += ` L${start.x},${start.y} Q${corner.x},${corner.y} ${end.x},${end.y}`
  }
  return `${drawn} L${last.x},${last.y}`
}

/** Where rounding a corner begins on a piece; the piece may have to be shared with its other corner. */
function towards(corner: Position, other: Position, shared: 1 | 2): Position {
  const length = lengthOf(corner, other)
  const part = length === 0 ? 0 : Math.min(RADIUS, length / shared) / length
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part }
}

/** The point at a part (0 … 1) of the way along. */
export function pointAt(path: WirePath, part: number): Position {
  let left = part * pathLength(path)
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!]
    const length = lengthOf(a, b)
    if (left <= length && length > 0)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    left -= length
  }
  return path.at(-1)!
}

/** The smallest rectangle around the wire. A straight wire has no height. */
export function pathBounds(path: WirePath): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity]
  for (const { x, y } of path) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The nearest point of the wire, how far it is from `point`, and how far along (0 … 1). */
export function nearestOnPath(
  path: WirePath,
  point: Position,
): { readonly at: Position; readonly distance: number; readonly t: number } {
  const whole = pathLength(path)
  let best = { at: path[0]!, distance: Number.POSITIVE_INFINITY, t: 0 }
  let before = 0
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!]
    const at = { x: between(point.x, a.x, b.x), y: between(point.y, a.y, b.y) }
    const distance = lengthOf(at, point)
    if (distance < best.distance)
      best = { at, distance, t: whole === 0 ? 0 : (before + lengthOf(a, at)) / whole }
    before += lengthOf(a, b)
  }
  return best
}

/** Whether some of the wire lies inside of a rectangle; its edge is no inside. */
export function crosses(path: WirePath, { x, y, width, height }: Rect): boolean {
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!]
    if (
      Math.max(a.x, b.x) > x &&
      Math.min(a.x, b.x) < x + width &&
      Math.max(a.y, b.y) > y &&
      Math.min(a.y, b.y) < y + height
    )
      return true
  }
  return false
}

/** Length of a piece from which on an arrow head is felt to be missing, and between two heads of a long one. */
const HEAD_FROM = 48
const HEAD_EVERY = 480

/** Where arrow heads stand: on the pieces that run back, to the left. */
export function headsOf(path: WirePath): readonly Position[] {
  return path.slice(1).flatMap((end, i) => {
    const start = path[i]!
    const length = start.x - end.x
    if (length < HEAD_FROM) return []
    const count = Math.ceil(length / HEAD_EVERY)
    return Array.from({ length: count }, (_, at) => ({
      x: start.x - (length * (at + 0.5)) / count,
      y: start.y,
    }))
  })
}

/** The rectangles that reach so far to all sides of its pieces. */
export function piecesOf(path: WirePath, by: number): readonly Rect[] {
  return path.slice(1).map((b, i) => {
    const a = path[i]!
    return {
      x: Math.min(a.x, b.x) - by,
      y: Math.min(a.y, b.y) - by,
      width: Math.abs(b.x - a.x) + 2 * by,
      height: Math.abs(b.y - a.y) + 2 * by,
    }
  })
}

export function samePath(a: WirePath, b: WirePath): boolean {
  return a.length === b.length && a.every(({ x, y }, i) => x === b[i]!.x && y === b[i]!.y)
}

/** Without points that are no corners. */
export function withoutDetails(path: WirePath): WirePath {
  const kept: Position[] = []
  for (const point of path) {
    while (kept.length > 0 && same(kept.at(-1)!, point)) kept.pop()
    while (kept.length > 1 && inLine(kept.at(-2)!, kept.at(-1)!, point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function inLine(a: Position, b: Position, c: Position): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y)
}

function same(a: Position, b: Position): boolean {
  return a.x === b.x && a.y === b.y
}

function between(value: number, a: number, b: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value))
}

export function pathLength(path: WirePath): number {
  let length = 0
  for (let i = 1; i < path.length; i++) length += lengthOf(path[i - 1]!, path[i]!)
  return length
}

function lengthOf(a: Position, b: Position): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}
