import { type Block, bandOf, NO_BLOCK } from './band.ts'
import { onGrid } from './box-graph.ts'
import type { Flow } from './flow.ts'

/** Between two rows: the wire that goes back to the beginning of the next one runs there. */
const CHANNEL = 48
/** For each further wire in it. */
const WIRE = 16
/** What a wire costs that runs back, in units of height. */
const BACK = 24

/** The layers `from` … `to - 1` in as many rows as they need so that none is wider than `width`; nothing where one is. */
export function foldedOf(
  flow: Flow,
  from: number,
  to: number,
  most: number,
  width: number,
  bands: Map<string, Block>,
): Block | undefined {
  const crossing = crossings(flow)
  const best: ({ cost: number; height: number; start: number; block: Block } | undefined)[] = []
  for (let end = from + 1; end <= to; end++) {
    for (let start = end - 1; start >= from; start--) {
      const key = `${start} ${end} ${most}`
      const block = bands.get(key) ?? bandOf(flow, start, end, most)
      bands.set(key, block)
      if (block.width > width) {
        if (end - start > 1) break
        continue
      }
      const before = start === from ? { cost: 0, height: 0 } : best[start]
      if (!before) continue
      const back = start === from ? 0 : crossing[start]!
      const channel = start === from ? 0 : CHANNEL + WIRE * Math.max(0, back - 1)
      const height = onGrid(before.height + channel) + block.height
      const cost = before.cost + channel + BACK * back + block.height
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, height, start, block }
    }
  }
  if (from === to) return NO_BLOCK
  const rows: { block: Block; bottom: number }[] = []
  for (let end = to; end > from; ) {
    const row = best[end]
    if (!row) return undefined
    rows.unshift({ block: row.block, bottom: row.height })
    end = row.start
  }
  return {
    places: new Map(
      rows.flatMap(({ block, bottom }) =>
        [...block.places].map(([id, { x, y }]) => [id, { x, y: y + bottom - block.height }] as const),
      ),
    ),
    width: Math.max(...rows.map(({ block }) => block.width)),
    height: rows.at(-1)!.bottom,
  }
}

const counted = new WeakMap<Flow, readonly number[]>()

/** How many boxes before each layer feed that layer or one behind it: so many wires go over if a row begins there. */
function crossings(flow: Flow): readonly number[] {
  const known = counted.get(flow)
  if (known) return known
  const { graph, layerOf, layers, roles } = flow
  const sources = Array.from({ length: layers + 1 }, () => new Set<string>())
  for (const [from, to] of graph.wires) {
    if (roles.get(from) === 'aside') continue
    for (let layer = layerOf.get(from)! + 1; layer <= layerOf.get(to)!; layer++) sources[layer]!.add(from)
  }
  const counts = sources.map(({ size }) => size)
  counted.set(flow, counts)
  return counts
}
