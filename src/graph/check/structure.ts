import type { GraphDocument, NodeId } from '../document/document.ts'
import type { Problem } from '../document/problem.ts'
import { type WireEntry, wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import { type Arrivals, arrivalsAt, strayWires } from './arrivals.ts'
import { orderNodes } from './order.ts'

/** What follows from wires and types of nodes alone, whatever flows. */
export interface Structure {
  readonly document: GraphDocument
  readonly registry: Registry
  /** Inputs before users; nodes on or behind a cycle come last. */
  readonly order: readonly NodeId[]
  readonly cyclic: ReadonlySet<NodeId>
  /** Of every node; the same object as long as nothing about its wires changes. */
  readonly arrivals: ReadonlyMap<NodeId, Arrivals>
  readonly stray: readonly Problem[]
}

/** With the structure of the document before, only what the edit touched is looked at again. */
export function structureOf(
  document: GraphDocument,
  registry: Registry,
  previous: Structure | undefined,
): Structure {
  if (previous?.registry !== registry) return { document, registry, ...wholeStructure(document, registry) }
  const { other, inOrder } = differences(previous.document, document)
  const isWiredAlike = previous.document.wires === document.wires
  if (isWiredAlike && inOrder && other.size === 0) return { ...previous, document }
  const [before, now] = [wiringOf(previous.document), wiringOf(document)]
  const arrivals = new Map<NodeId, Arrivals>()
  for (const id of Object.keys(document.nodes)) {
    const entries = now.into(id)
    const known = previous.arrivals.get(id)
    const stays = known && !other.has(id) && isUntouched(entries, before.into(id), other)
    arrivals.set(id, stays ? known : arrivalsAt(document, registry, id, entries))
  }
  const meetsWires = (id: NodeId) => now.into(id).length > 0 || now.outOf(id).length > 0
  return {
    document,
    registry,
    ...(isWiredAlike && inOrder ? { order: previous.order, cyclic: previous.cyclic } : wholeOrder(document)),
    arrivals,
    stray: isWiredAlike && ![...other].some(meetsWires) ? previous.stray : strayWires(document, registry),
  }
}

function wholeStructure(document: GraphDocument, registry: Registry) {
  const wiring = wiringOf(document)
  const ids = Object.keys(document.nodes)
  return {
    ...wholeOrder(document),
    arrivals: new Map(ids.map((id) => [id, arrivalsAt(document, registry, id, wiring.into(id))])),
    stray: strayWires(document, registry),
  }
}

function wholeOrder(document: GraphDocument) {
  const { sorted, behind, cyclic } = orderNodes(document)
  return { order: [...sorted, ...behind, ...cyclic], cyclic }
}

/** The nodes that came, went or are of another type, and whether all stand in the same order. */
function differences(before: GraphDocument, now: GraphDocument) {
  const [idsBefore, ids] = [Object.keys(before.nodes), Object.keys(now.nodes)]
  const other = new Set<NodeId>()
  let inOrder = ids.length === idsBefore.length
  ids.forEach((id, i) => {
    if (id !== idsBefore[i]) inOrder = false
    const [old, node] = [before.nodes[id], now.nodes[id]]
    if (old !== node && old?.type !== node?.type) other.add(id)
  })
  if (!inOrder) for (const id of idsBefore) if (!Object.hasOwn(now.nodes, id)) other.add(id)
  return { other, inOrder }
}

/** The same wires, and none from a node that is another than before. */
function isUntouched(now: readonly WireEntry[], before: readonly WireEntry[], other: ReadonlySet<NodeId>) {
  return (
    now.length === before.length &&
    now.every(([id, wire], i) => before[i]![0] === id && before[i]![1] === wire && !other.has(wire.from[0]))
  )
}
