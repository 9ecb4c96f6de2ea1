import { SharedMap } from '../base/shared-map.ts'
import { type Changes, changesBetween } from '../document/changes.ts'
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
  /** Never falls from a node to the next in `order`. */
  readonly ranks: SharedMap<NodeId, number>
  /** How many nodes, the first in `order`, need no other. */
  readonly free: number
  readonly cyclic: ReadonlySet<NodeId>
  /** Of every node; the same object as long as nothing about its wires changes. */
  readonly arrivals: SharedMap<NodeId, Arrivals>
  readonly stray: readonly Problem[]
  /** The nodes that vary parameters of others. */
  readonly sweeps: readonly NodeId[]
}

/** The structure of a document, and what is new in it. */
export interface NextStructure {
  readonly structure: Structure
  readonly changes: Changes
  /** The nodes whose arrivals are others than before. */
  readonly renewed: ReadonlySet<NodeId>
}

/** Looks at everything. */
export function wholeStructure(document: GraphDocument, registry: Registry): Structure {
  const wiring = wiringOf(document)
  const ids = Object.keys(document.nodes)
  return {
    document,
    registry,
    ...wholeOrder(document),
    arrivals: new SharedMap(
      new Map(ids.map((id) => [id, arrivalsAt(document, registry, id, wiring.into(id))])),
    ),
    stray: strayWires(document, registry),
    sweeps: ids.filter((id) => isSweep(document, registry, id)),
  }
}

/** With the structure of the document before, only what the edit touched is looked at again. */
export function structureAfter(previous: Structure, document: GraphDocument): NextStructure {
  const changes = changesBetween(previous.document, document)
  const { nodes: was } = previous.document
  const { registry } = previous
  const other = [...changes.nodes].filter((id) => was[id]?.type !== document.nodes[id]?.type)
  if (other.length === 0 && changes.wires.size === 0 && !changes.isReordered)
    return { structure: { ...previous, document }, changes, renewed: NONE }
  const [before, now] = [wiringOf(previous.document), wiringOf(document)]
  const arriving = new Map<NodeId, Arrivals | undefined>()
  const renewed = new Set<NodeId>()
  for (const id of touchedReceivers(changes, other, previous.document, document)) {
    const isThere = Object.hasOwn(document.nodes, id)
    if (isThere) renewed.add(id)
    arriving.set(id, isThere ? arrivalsAt(document, registry, id, now.into(id)) : undefined)
  }
  const isWiredAlike = changes.wires.size === 0
  const meetsWires = (id: NodeId) =>
    [before, now].some((wiring) => wiring.into(id).length > 0 || wiring.outOf(id).length > 0)
  const cameOrWent = other.filter((id) => Object.hasOwn(was, id) !== Object.hasOwn(document.nodes, id))
  const keepsOrder = isWiredAlike && !changes.isReordered && !cameOrWent.some(meetsWires)
  return {
    structure: {
      document,
      registry,
      ...(keepsOrder ? orderAfter(previous, document, cameOrWent) : wholeOrder(document)),
      arrivals: previous.arrivals.with(arriving),
      sweeps: [
        ...previous.sweeps.filter((id) => !other.includes(id)),
        ...other.filter((id) => isSweep(document, registry, id)),
      ],
      stray: isWiredAlike && !other.some(meetsWires) ? previous.stray : strayWires(document, registry),
    },
    changes,
    renewed,
  }
}

const NONE: ReadonlySet<NodeId> = new Set()

function isSweep({ nodes }: GraphDocument, registry: Registry, id: NodeId): boolean {
  return registry.get(nodes[id]?.type ?? '')?.plan.kind === 'sweep'
}

/** The nodes that are others than before, those behind them, and those at which a changed wire ends or ended. */
function touchedReceivers(
  changes: Changes,
  other: readonly NodeId[],
  before: GraphDocument,
  now: GraphDocument,
): ReadonlySet<NodeId> {
  const ids = new Set(other)
  const note = ([, { to }]: WireEntry) => ids.add(to[0])
  for (const document of [before, now]) {
    for (const id of other) wiringOf(document).outOf(id).forEach(note)
    for (const id of changes.wires) {
      const wire = document.wires[id]
      if (wire) ids.add(wire.to[0])
    }
  }
  return ids
}

function wholeOrder(document: GraphDocument) {
  const { sorted, free, behind, cyclic } = orderNodes(document)
  const order = [...sorted, ...behind, ...cyclic]
  return { order, ranks: new SharedMap(new Map(order.map((id, place) => [id, place]))), free, cyclic }
}

/** The order once nodes that no wire meets came or went: those that came need no other and are last in the document. */
function orderAfter(
  { order: before, ranks, free: freeBefore, cyclic }: Structure,
  document: GraphDocument,
  loose: readonly NodeId[],
) {
  const came = loose.filter((id) => Object.hasOwn(document.nodes, id))
  const gone = new Set(loose.filter((id) => !Object.hasOwn(document.nodes, id)))
  const kept = gone.size === 0 ? before : before.filter((id) => !gone.has(id))
  const free = freeBefore - gone.size
  // Among those that need no other any will do.
  const rank = ranks.get(kept[free - 1] ?? '') ?? -1
  return {
    order: kept.toSpliced(free, 0, ...came),
    ranks: ranks.with(loose.map((id) => [id, gone.has(id) ? undefined : rank])),
    free: free + came.length,
    cyclic,
  }
}
