import type { Position } from '../../graph/document/document.ts'
import { bounds, GRID, overlap, type Rect, snapPosition, widened } from './card-geometry.ts'

/** So much stays free around what found its place by itself, in canvas units. */
const AROUND = 24
/** The places that are tried are so far apart, or a share of what is to be put down. */
const STEP = 2 * GRID
const SHARE = 8
/** Side of the squares by which rectangles are looked up. */
const SQUARE = 256

/**
 * Where something new goes: where it is wanted, or, so that it lies on nothing that is there, the nearest free place,
 * on the grid. Everything that puts cards on the canvas asks this.
 */
export function freePlace(wanted: Rect, taken: readonly Rect[]): Position {
  const start = { ...wanted, ...snapPosition(wanted) }
  if (!taken.some((each) => overlap(each, widened(start, GRID)))) return { x: start.x, y: start.y }
  const covers = lookUp(taken)
  const step = Math.max(STEP, Math.floor(Math.min(start.width, start.height) / SHARE / STEP) * STEP)
  const all = bounds([start, ...taken])!
  let best: (Position & { readonly distance: number }) | undefined
  // Ring by ring; a corner is farther away than the middle of a side some rings later.
  for (let ring = 1; ring * step <= (best?.distance ?? all.width + all.height + 4 * step); ring++)
    for (let side = 0; side < 8 * ring; side++) {
      const { x, y } = onRing(ring, side)
      const at = { x: start.x + x * step, y: start.y + y * step }
      const distance = Math.hypot(x, y) * step
      if (
        distance < (best?.distance ?? Number.POSITIVE_INFINITY) &&
        !covers(widened({ ...start, ...at }, AROUND))
      )
        best = { ...at, distance }
    }
  const { x, y } = best ?? start
  return { x, y }
}

/** Whether a rectangle covers one of them, without asking all of them each time. */
function lookUp(taken: readonly Rect[]): (rect: Rect) => boolean {
  const squares = new Map<string, Rect[]>()
  for (const each of taken)
    for (const key of squaresOf(each)) {
      const there = squares.get(key)
      if (there) there.push(each)
      else squares.set(key, [each])
    }
  return (rect) => {
    if ((rect.width / SQUARE) * (rect.height / SQUARE) > taken.length)
      return taken.some((each) => overlap(each, rect))
    for (const key of squaresOf(rect)) if (squares.get(key)?.some((each) => overlap(each, rect))) return true
    return false
  }
}

function* squaresOf({ x, y, width, height }: Rect): Iterable<string> {
  for (let i = Math.floor(x / SQUARE); i <= Math.floor((x + width) / SQUARE); i++)
    for (let j = Math.floor(y / SQUARE); j <= Math.floor((y + height) / SQUARE); j++) yield `${i}/${j}`
}

/** The place number `step` on the square ring around 0,0, clockwise from the top middle. */
function onRing(ring: number, step: number): Position {
  const side = Math.floor((step + ring) / (2 * ring)) % 4
  const along = ((step + ring) % (2 * ring)) - ring
  return [
    { x: along, y: -ring },
    { x: ring, y: along },
    { x: -along, y: ring },
    { x: -ring, y: -along },
  ][side]!
}
