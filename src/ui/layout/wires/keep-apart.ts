/** Units between wires that run side by side. */
export const LANE = 8
/** Ends this near to each other on one line would look joined. */
const SLACK = 4
/** Moving some apart may bring them near others. */
const ROUNDS = 3
/** What stays outweighs what may move. */
const FIXED = 1e6

/** Pieces of wires that run on one line: those of wires from one port are one trunk. */
export interface Lane {
  /** Its place across, and the room it has there. */
  at: number
  low: number
  high: number
  /** From where to where along. */
  begin: number
  end: number
  /** The port all its wires share. */
  from?: string
  to?: string
  /** Where its wires leave it, and to which side (−1: the smaller one). */
  readonly exits: { readonly at: number; readonly side: number }[]
  readonly pieces: { readonly wire: number; readonly index: number }[]
}

/** Moves lanes that would lie on each other side by side, as little as possible and within their room. */
export function keepApart(lanes: readonly Lane[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    const clusters = clustersOf(lanes)
    if (clusters.length === 0) return
    for (const cluster of clusters) spread(inOrder(cluster))
  }
}

/** Lanes that are in each other's way, or in the way of one that is, two at least. */
function clustersOf(lanes: readonly Lane[]): readonly (readonly Lane[])[] {
  const sorted = [...lanes].sort((a, b) => a.at - b.at)
  const clusterOf = new Map<Lane, Lane[]>()
  for (const [i, lane] of sorted.entries())
    for (let j = i + 1; j < sorted.length && sorted[j]!.at - lane.at < LANE - 0.01; j++) {
      const other = sorted[j]!
      if (!meet(lane, other) || (isFixed(lane) && isFixed(other))) continue
      const [mine, theirs] = [clusterOf.get(lane) ?? [lane], clusterOf.get(other) ?? [other]]
      if (mine === theirs) continue
      mine.push(...theirs)
      for (const member of mine) clusterOf.set(member, mine)
    }
  return [...new Set(clusterOf.values())]
}

function meet(a: Lane, b: Lane): boolean {
  return a.begin < b.end + SLACK && b.begin < a.end + SLACK
}

function isFixed({ low, high }: Lane): boolean {
  return low === high
}

/** The order across in which the wires cross least. */
function inOrder(lanes: readonly Lane[]): readonly Lane[] {
  const ordered: Lane[] = []
  for (const lane of lanes) {
    let at = ordered.length
    while (at > 0 && isBefore(lane, ordered[at - 1]!)) at--
    ordered.splice(at, 0, lane)
  }
  return ordered
}

function isBefore(a: Lane, b: Lane): boolean {
  const byRoom = a.high <= b.low ? -1 : b.high <= a.low ? 1 : 0
  const byCrossings = crossings(a, b) - crossings(b, a)
  return (byRoom || byCrossings || a.at - b.at) < 0
}

/** How often wires of two lanes cross when `first` has the smaller place. */
function crossings(first: Lane, second: Lane): number {
  const into = (exits: Lane['exits'], side: number, { begin, end }: Lane) =>
    exits.filter((exit) => exit.side === side && exit.at >= begin && exit.at <= end).length
  return into(first.exits, 1, second) + into(second.exits, -1, first)
}

interface Block {
  first: number
  count: number
  sum: number
  weight: number
  low: number
  high: number
}

/** Ordered lanes at least a gap apart, in sum nearest to where they were: pools adjacent violators. */
function spread(lanes: readonly Lane[]): void {
  const room = Math.max(...lanes.map(({ high }) => high)) - Math.min(...lanes.map(({ low }) => low))
  const gap = Math.min(LANE, room / Math.max(1, lanes.length - 1))
  const blocks: Block[] = []
  for (const [i, lane] of lanes.entries()) {
    const weight = isFixed(lane) ? FIXED : 1
    const shift = i * gap
    let block: Block = {
      first: i,
      count: 1,
      sum: (lane.at - shift) * weight,
      weight,
      low: lane.low - shift,
      high: lane.high - shift,
    }
    for (let before = blocks.at(-1); before && placeOf(before) > placeOf(block); before = blocks.at(-1)) {
      blocks.pop()
      block = {
        first: before.first,
        count: before.count + block.count,
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        low: Math.max(before.low, block.low),
        high: Math.min(before.high, block.high),
      }
    }
    blocks.push(block)
  }
  for (const block of blocks)
    for (let i = block.first; i < block.first + block.count; i++) {
      const lane = lanes[i]!
      lane.at = Math.max(lane.low, Math.min(lane.high, placeOf(block) + i * gap))
    }
}

function placeOf({ sum, weight, low, high }: Block): number {
  return Math.max(low, Math.min(high, sum / weight))
}
