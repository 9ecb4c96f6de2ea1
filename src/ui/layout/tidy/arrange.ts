import type { Position } from '../../../graph/document/document.ts'
import type { Size } from '../card-geometry.ts'
import { type Block, bandOf, NO_BLOCK } from './band.ts'
import { type BoxGraph, byPlace, COLUMN_GAP, moved, onGrid, partsOf } from './box-graph.ts'
import { paired, withoutBranches } from './branches.ts'
import { costOf } from './cost.ts'
import { type Flow, flowOf } from './flow.ts'
import { foldedOf } from './fold.ts'

/** Between parts that no wire joins. */
const PART_GAP = 48
/** Rows of so many units are tried, and the widest that a screen can show; … */
const WIDTHS = [220, 460, 700, 940, 1180, 1420]
/** … and columns of so many cards. */
const STACKS = [1, 2, 3, 4]
/** From so many boxes on, one width and one stack are enough: nobody sees such a graph whole. */
const MANY = 120

interface Choice {
  readonly block: Block
  readonly cost: number
}

/**
 * Boxes from left to right in rows, as large as they can be shown on a screen of this size. Parts that no wire joins
 * stand beside and under each other.
 *
 * @param widest what the screen shows at the smallest zoom at which one can read
 */
export function arrange(graph: BoxGraph, room: Size, widest: number): Block {
  const isLarge = graph.boxes.size > MANY
  const widths = isLarge ? [widest] : [...WIDTHS, widest]
  const pairs = isLarge ? undefined : paired(graph)
  const ways = [
    { parts: graph, unpair: undefined },
    ...(isLarge ? [] : [{ parts: withoutBranches(graph), unpair: undefined }]),
    ...(pairs ? [{ parts: pairs.graph, unpair: pairs.unpair }] : []),
  ]
  let best: Choice | undefined
  for (const { parts, unpair } of ways) {
    const flows = flowsOf(parts)
    const bands = flows.map(() => new Map<string, Block>())
    for (const width of widths) {
      const blocks = flows.flatMap((flow, i) => bestOf(flow, width, room, isLarge, bands[i]!)?.block ?? [])
      if (blocks.length < flows.length) continue
      const { places, ...size } = shelves(blocks, width)
      best = better(best, { places: unpair?.(places) ?? places, ...size }, graph, room)
    }
  }
  return best?.block ?? NO_BLOCK
}

function better(best: Choice | undefined, block: Block, graph: BoxGraph, room: Size): Choice {
  const cost = costOf(block, graph, room, best?.cost ?? Number.POSITIVE_INFINITY)
  return best && best.cost <= cost ? best : { block, cost }
}

/** A flow for each part, in the order in which they stand. */
function flowsOf(graph: BoxGraph): readonly Flow[] {
  return partsOf(graph)
    .map((part) => ({ part, first: [...part.boxes.values()].sort(byPlace)[0]! }))
    .sort((a, b) => byPlace(a.first, b.first))
    .map(({ part }) => flowOf(part))
}

/** One part: its last layers stand beside the rows or are a row like the others. */
function bestOf(
  flow: Flow,
  width: number,
  room: Size,
  quick: boolean,
  bands: Map<string, Block>,
): Choice | undefined {
  let best: Choice | undefined
  for (const most of quick ? STACKS.slice(2, 3) : STACKS)
    for (const block of waysOf(flow, most, width, quick, bands)) best = better(best, block, flow.graph, room)
  return best
}

function* waysOf(
  flow: Flow,
  most: number,
  width: number,
  quick: boolean,
  bands: Map<string, Block>,
): Iterable<Block> {
  const all = foldedOf(flow, 0, flow.layers, most, width, bands)
  if (all) yield all
  for (let split = flow.layers - 1; split > 0 && !quick; split--) {
    const tail = bandOf(flow, split, flow.layers, most)
    if (tail.width + COLUMN_GAP > width) break
    const head = foldedOf(flow, 0, split, most, width - tail.width - COLUMN_GAP, bands)
    if (head) yield* beside(head, tail)
  }
}

/** The tail in the line of the last row of the head, ending where the head ends, or beginning where it begins. */
function* beside(head: Block, tail: Block): Iterable<Block> {
  const x = onGrid(head.width + COLUMN_GAP)
  const last = Math.max(...[...head.places.values()].map(({ y }) => y))
  for (const y of new Set([last, Math.max(0, onGrid(head.height - tail.height)), 0]))
    yield {
      places: new Map([...head.places, ...moved(tail.places, { x, y })]),
      width: x + tail.width,
      height: Math.max(head.height, y + tail.height),
    }
}

/** One beside the other as long as there is room, then below. */
function shelves(blocks: readonly Block[], width: number): Block {
  const places = new Map<string, Position>()
  let [x, y, bottom, right] = [0, 0, 0, 0]
  for (const block of blocks) {
    if (x > 0 && x + block.width > width) [x, y] = [0, onGrid(bottom + PART_GAP)]
    for (const [id, at] of moved(block.places, { x, y })) places.set(id, at)
    bottom = Math.max(bottom, y + block.height)
    right = Math.max(right, x + block.width)
    x = onGrid(x + block.width + PART_GAP)
  }
  return { places, width: right, height: bottom }
}
