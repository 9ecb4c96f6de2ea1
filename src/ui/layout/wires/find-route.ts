import type { NodeId, Position } from '../../../graph/document/document.ts'
import { type Rect, widened } from '../card-geometry.ts'
import { detour } from './detour.ts'
import type { RectGrid } from './rect-grid.ts'
import { piecesOf, plainPath, type WirePath, withoutDetails } from './wire-path.ts'

/** How far wires keep from cards, in canvas units. */
export const CLEARANCE = 6
/** Where cards stand closer together than that. */
const LEAST_CLEARANCE = 1
/** From this distance on a wire takes its step near the card it goes to, not in the middle. */
const WIDE = 120
/** A way past more than so many cards is given up for one that is found more quickly. */
const MOST_LOOKS = 24

export interface WireEnds {
  readonly from: { readonly node: NodeId; readonly port: string; readonly at: Position }
  readonly to: { readonly node: NodeId; readonly port: string; readonly at: Position }
}

/** What is in the way of wires. */
export interface Ground {
  readonly grid: RectGrid
  /** Cards that are not where the grid has them; only their own wires heed where they are instead. */
  readonly inHand: ReadonlyMap<string, Rect>
}

export interface Route {
  readonly path: WirePath
  /** What it was led around: when one of these moves, there may be a better way. */
  readonly met: ReadonlySet<string>
}

/** Which end of a wire is shared with others. They part, or meet, near it. */
export type Bundle = 'from' | 'to' | undefined

/**
 * A way for one wire that touches no card: the plain one where that is free, otherwise the cheapest around what is in
 * the way. Looks only at cards that a way would run into, so that a wire across a thousand cards is found by a few.
 * Where cards leave no room (one lies on a port), it is the plain way after all.
 */
export function findRoute(ends: WireEnds, ground: Ground, bundle: Bundle): Route {
  const met = new Set<string>()
  for (const clearance of [CLEARANCE, LEAST_CLEARANCE]) {
    const path =
      directRoute(ends, ground, bundle, clearance, met) ?? routeAround(ends, ground, bundle, clearance, met)
    if (path) return { path, met }
  }
  return { path: plainPath(ends.from.at, ends.to.at), met }
}

/** Straight, or with one step, where nothing is in the way. */
function directRoute(
  { from, to }: WireEnds,
  ground: Ground,
  bundle: Bundle,
  clearance: number,
  met: Set<string>,
): WirePath | undefined {
  const room = to.at.x - from.at.x
  if (room < (from.at.y === to.at.y ? 2 : 2 * clearance)) return undefined
  const own = new Set([from.node, to.node])
  const turns = [from.at.x + clearance, (from.at.x + to.at.x) / 2, to.at.x - clearance]
  // In a wide space a step far from both ends would have no reason.
  const late = bundle === 'to' || (bundle === undefined && room > WIDE)
  const order = bundle === 'from' ? [0, 1, 2] : late ? [2, 1, 0] : [1, 0, 2]
  for (const turn of from.at.y === to.at.y ? [0] : order) {
    const path = plainPath(from.at, to.at, turns[turn])
    const hits = hitsOf(path, ground, clearance, own)
    if (hits.length === 0) return path
    for (const { key } of hits) met.add(key)
  }
  return undefined
}

function routeAround(
  { from, to }: WireEnds,
  ground: Ground,
  bundle: Bundle,
  clearance: number,
  met: Set<string>,
): WirePath | undefined {
  const known = new Set<string>()
  const obstacles: Rect[] = []
  const add = (key: string, rect: Rect | undefined) => {
    if (!rect || known.has(key)) return
    known.add(key)
    met.add(key)
    obstacles.push(widened(rect, clearance))
  }
  for (const { node } of [from, to]) add(node, ground.inHand.get(node) ?? ground.grid.get(node))
  const start = { x: from.at.x + clearance, y: from.at.y }
  const end = { x: to.at.x - clearance, y: to.at.y }
  for (let look = 0; look < MOST_LOOKS; look++) {
    const way = detour(start, end, obstacles, bundle === 'to' ? end.x : start.x)
    if (!way) return undefined
    const path = [from.at, ...way, to.at]
    const hits = hitsOf(path, ground, clearance, known)
    if (hits.length === 0) return withoutDetails(path)
    for (const { key, rect } of hits) add(key, rect)
  }
  return undefined
}

function hitsOf(
  path: WirePath,
  { grid, inHand }: Ground,
  clearance: number,
  known: ReadonlySet<string>,
): readonly { readonly key: string; readonly rect: Rect }[] {
  const hits = []
  for (const piece of piecesOf(path, clearance))
    for (const hit of grid.within(piece)) if (!known.has(hit.key) && !inHand.has(hit.key)) hits.push(hit)
  return hits
}
