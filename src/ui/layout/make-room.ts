import { apply } from '../../graph/document/apply.ts'
import type { GraphDocument, NodeId } from '../../graph/document/document.ts'
import type { Operation } from '../../graph/document/operation.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { cardSize, cardWidth, estimateHeight, overlap, type Rect, snap } from './card-geometry.ts'
import { freePlace } from './free-place.ts'

/** Between a card and the one that had to make room for it. */
const GAP = 56

/**
 * Moves that keep a node put into a wire from covering its neighbours: it stands a little to the right of the node
 * before it, and everything that depends on it moves to the right as far as needed, or else everything that is there.
 * Where that is no help, it takes the nearest free place. Empty where there is room. `rectOf`: where cards are.
 */
export function makeRoom(
  document: GraphDocument,
  registry: Registry,
  operations: readonly Operation[],
  rectOf: (id: NodeId) => Rect,
): readonly Operation[] {
  const applied = apply(document, { kind: 'batch', operations })
  const added = operations.find((operation) => operation.kind === 'add-node')
  if (!applied.ok || !added) return []
  const wiring = wiringOf(applied.value.document)
  const cards = new Map(Object.keys(document.nodes).map((id) => [id, rectOf(id)]))
  const definition = registry.get(added.node.type)
  const size = { width: cardWidth(definition), height: estimateHeight(definition) }
  const own = { ...added.node.position, ...size }
  if (![...cards.values()].some((card) => overlap(card, own))) return []
  const before = wiring.into(added.id)[0]?.[1].from[0]
  const left = before === undefined ? undefined : cards.get(before)
  const start = left ? { x: snap(left.x + left.width + GAP), y: snap(left.y) } : added.node.position
  const behind = [...wiring.behind(added.id)].filter(
    (id) => id !== added.id && (!left || cards.get(id)!.x > left.x),
  )
  const nearest = Math.min(...behind.map((id) => cards.get(id)!.x))
  const by = Number.isFinite(nearest) ? Math.max(0, snap(start.x + own.width + GAP - nearest)) : 0
  const shifted = by > 0 ? shift(cards, behind, by, nearest) : new Map<NodeId, Rect>()
  const after = [...new Map([...cards, ...shifted]).values()]
  const covered = after.some((card) => overlap(card, { ...own, ...start }))
  const positions = Object.fromEntries(
    [...shifted.keys()].map((id) => {
      const { x, y } = document.nodes[id]!.position
      return [id, { x: x + by, y }]
    }),
  )
  positions[added.id] = covered ? freePlace({ ...start, ...cardSize(definition) }, after) : start
  return [{ kind: 'move-nodes', positions }]
}

/** Some cards moved to the right; where they would come to lie on others, everything from there on moves with them. */
function shift(
  cards: ReadonlyMap<NodeId, Rect>,
  some: readonly NodeId[],
  by: number,
  from: number,
): ReadonlyMap<NodeId, Rect> {
  const moved = (ids: readonly NodeId[]) =>
    new Map(ids.map((id) => [id, { ...cards.get(id)!, x: cards.get(id)!.x + by }]))
  const first = moved(some)
  const others = [...cards].filter(([id]) => !first.has(id))
  const collides = others.some(([id, card]) =>
    [...first].some(([other, rect]) => overlap(card, rect) && !overlap(cards.get(other)!, cards.get(id)!)),
  )
  return collides ? moved([...cards].filter(([, card]) => card.x >= from).map(([id]) => id)) : first
}
