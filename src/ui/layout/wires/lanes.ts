import type { NodeId } from '../../../graph/document/document.ts'
import type { Rect } from '../card-geometry.ts'
import { CLEARANCE, type Ground } from './find-route.ts'
import { keepApart, LANE, type Lane } from './keep-apart.ts'
import { type WirePath, withoutDetails } from './wire-path.ts'

/** A gap up to this wide between cards is used in its middle; in a wider one a wire keeps to its side. */
const NARROW = 64
/** How far from the clear edge of a card it then runs. */
const ASIDE = 14
/** How far to both sides a piece may look for room. */
const SIGHT = 160

export interface Routed {
  readonly from: string
  readonly to: string
  readonly nodes: readonly [NodeId, NodeId]
  readonly path: WirePath
  /** Lies already: the others keep apart from it. */
  readonly isLaid?: boolean
}

type Axis = 'x' | 'y'

/**
 * Moves the pieces of wires sideways within the room that cards leave them: into the middle of a narrow gap, off the
 * edge of a card, and apart where wires of different ports would run on one line, in the order in which they cross
 * least. What is at a port stays.
 */
export function layInLanes(wires: readonly Routed[], ground: Ground): readonly WirePath[] {
  const upright = shift(
    wires,
    wires.map(({ path }) => path),
    'x',
    ground,
  )
  return shift(wires, upright, 'y', ground).map(withoutDetails)
}

function shift(
  wires: readonly Routed[],
  paths: readonly WirePath[],
  across: Axis,
  ground: Ground,
): readonly WirePath[] {
  const lanes: Lane[] = []
  for (const [wire, path] of paths.entries())
    for (let index = 0; index + 1 < path.length; index++)
      if (path[index]![across] === path[index + 1]![across])
        lanes.push(laneOf(wires[wire]!, wire, path, index, across, ground))
  const moved = paths.map((path) => path.map((point) => ({ ...point })))
  const trunks = trunksOf(lanes)
  keepApart(trunks)
  for (const { at, pieces } of trunks)
    for (const { wire, index } of pieces) {
      moved[wire]![index]![across] = at
      moved[wire]![index + 1]![across] = at
    }
  return moved
}

function laneOf(
  { from, to, nodes, isLaid }: Routed,
  wire: number,
  path: WirePath,
  index: number,
  across: Axis,
  ground: Ground,
): Lane {
  const along = across === 'x' ? 'y' : 'x'
  const [a, b] = [path[index]!, path[index + 1]!]
  const [begin, end] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])]
  const at = a[across]
  const [before, after] = [path[index - 1], path[index + 2]]
  const exits = []
  if (before) exits.push({ at: a[along], side: Math.sign(before[across] - at) })
  if (after) exits.push({ at: b[along], side: Math.sign(after[across] - at) })
  const lane = { at, begin, end, from, to, exits, pieces: [{ wire, index }] }
  if (!before || !after || isLaid) return { ...lane, low: at, high: at }
  const [low, high] = roomOf(at, begin, end, across, ground, nodes)
  return { ...lane, low, high, at: preferred(at, low, high) }
}

function preferred(at: number, low: number, high: number): number {
  if (high - low <= NARROW) return (low + high) / 2
  return Math.max(low + ASIDE, Math.min(high - ASIDE, at))
}

/** How far a piece may go to both sides until it comes near a card. */
function roomOf(
  at: number,
  begin: number,
  end: number,
  across: Axis,
  { grid, inHand }: Ground,
  nodes: readonly NodeId[],
): readonly [number, number] {
  const [from, length] = [begin - CLEARANCE, end - begin + 2 * CLEARANCE]
  const sides = across === 'x' ? { x: at - SIGHT, width: 2 * SIGHT } : { y: at - SIGHT, height: 2 * SIGHT }
  const ends = across === 'x' ? { y: from, height: length } : { x: from, width: length }
  const near = grid.within({ ...sides, ...ends } as Rect)
  let [low, high] = [at - SIGHT, at + SIGHT]
  const narrow = (rect: Rect) => {
    const first = rect[across]
    const last = first + (across === 'x' ? rect.width : rect.height)
    if (last <= at) low = Math.max(low, last + CLEARANCE)
    else if (first >= at) high = Math.min(high, first - CLEARANCE)
  }
  for (const { key, rect } of near) if (!inHand.has(key)) narrow(rect)
  for (const node of inHand.size > 0 ? nodes : []) {
    const rect = inHand.get(node)
    if (rect) narrow(rect)
  }
  // Cards closer together than wires want to be: in the middle between them.
  if (low > high) low = high = (low + high) / 2
  return [low, high]
}

/** Lanes of wires from, or to, one port that are about on one line become one. */
function trunksOf(lanes: readonly Lane[]): readonly Lane[] {
  const sorted = [...lanes].sort((a, b) => a.at - b.at || a.begin - b.begin)
  const trunks: Lane[] = []
  for (const lane of sorted) {
    const trunk = lastNear(trunks, lane.at - LANE, (other) => mayJoin(other, lane))
    if (trunk) join(trunk, lane)
    else trunks.push(lane)
  }
  return trunks
}

/** The last of lanes sorted by place that is not further away than `least` and fits. */
function lastNear(lanes: readonly Lane[], least: number, fits: (lane: Lane) => boolean): Lane | undefined {
  for (let i = lanes.length - 1; i >= 0 && lanes[i]!.at > least; i--) if (fits(lanes[i]!)) return lanes[i]
  return undefined
}

function mayJoin(a: Lane, b: Lane): boolean {
  const shared = (a.from !== undefined && a.from === b.from) || (a.to !== undefined && a.to === b.to)
  return shared && touch(a, b) && Math.max(a.low, b.low) <= Math.min(a.high, b.high)
}

function touch(a: Lane, b: Lane): boolean {
  return a.begin <= b.end && b.begin <= a.end
}

function join(trunk: Lane, lane: Lane): void {
  trunk.low = Math.max(trunk.low, lane.low)
  trunk.high = Math.min(trunk.high, lane.high)
  trunk.begin = Math.min(trunk.begin, lane.begin)
  trunk.end = Math.max(trunk.end, lane.end)
  trunk.at = Math.max(trunk.low, Math.min(trunk.high, (trunk.at + lane.at) / 2))
  if (trunk.from !== lane.from) trunk.from = undefined
  if (trunk.to !== lane.to) trunk.to = undefined
  trunk.exits.push(...lane.exits)
  trunk.pieces.push(...lane.pieces)
}
