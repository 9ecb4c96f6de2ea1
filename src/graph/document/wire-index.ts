import type { GraphDocument, NodeId, Wire, WireId } from './document.ts'

type Entries = readonly (readonly [WireId, Wire])[]

interface WireIndex {
  readonly into: ReadonlyMap<NodeId, Entries>
  readonly outOf: ReadonlyMap<NodeId, Entries>
}

// Wires are immutable; whoever asks for those of one node asks for those of all, one after the other.
const known = new WeakMap<GraphDocument['wires'], WireIndex>()

/** The wires that arrive at a node, in the document's order. */
export function wiresInto({ wires }: Pick<GraphDocument, 'wires'>, node: NodeId): Entries {
  return indexOf(wires).into.get(node) ?? []
}

/** The wires that leave a node, in the document's order. */
export function wiresOutOf({ wires }: Pick<GraphDocument, 'wires'>, node: NodeId): Entries {
  return indexOf(wires).outOf.get(node) ?? []
}

function indexOf(wires: GraphDocument['wires']): WireIndex {
  const before = known.get(wires)
  if (before) return before
  const [into, outOf] = [new Map<NodeId, (readonly [WireId, Wire])[]>(), new Map()] as const
  for (const entry of Object.entries(wires)) {
    put(into, entry[1].to[0], entry)
    put(outOf, entry[1].from[0], entry)
  }
  const index = { into, outOf }
  known.set(wires, index)
  return index
}

function put(index: Map<NodeId, (readonly [WireId, Wire])[]>, node: NodeId, entry: readonly [WireId, Wire]) {
  const there = index.get(node)
  if (there) there.push(entry)
  else index.set(node, [entry])
}
