import type { GraphDocument, NodeId, Wire, WireId } from './document.ts'

export type WireEntry = readonly [id: WireId, wire: Wire]
type Wires = GraphDocument['wires']

/** Which wires meet which node, and what depends on what. */
export class Wiring {
  readonly #into = new Map<NodeId, WireEntry[]>()
  readonly #outOf = new Map<NodeId, WireEntry[]>()

  constructor(wires: Wires) {
    for (const id in wires) {
      if (!Object.hasOwn(wires, id)) continue
      const entry: WireEntry = [id, wires[id]!]
      put(this.#into, entry[1].to[0], entry)
      put(this.#outOf, entry[1].from[0], entry)
    }
  }

  /** The wires that arrive at a node, or at one of its ports, in the document's order. */
  into(node: NodeId, port?: string): readonly WireEntry[] {
    const all = this.#into.get(node) ?? NONE
    return port === undefined ? all : all.filter(([, { to }]) => to[1] === port)
  }

  /** The wires that leave a node, or one of its ports, in the document's order. */
  outOf(node: NodeId, port?: string): readonly WireEntry[] {
    const all = this.#outOf.get(node) ?? NONE
    return port === undefined ? all : all.filter(([, { from }]) => from[1] === port)
  }

  /** The node and every node that it needs, the nearest first. `without`: as if there were no such wire. */
  before(node: NodeId, without?: WireId): ReadonlySet<NodeId> {
    return reached([node], (id) => sourcesOf(this.into(id), without))
  }

  /** The node and every node that needs it, the nearest first. `without`: as if there were no such wire. */
  behind(node: NodeId, without?: WireId): ReadonlySet<NodeId> {
    return reached([node], (id) => usersOf(this.outOf(id), without))
  }

  /** All of the nodes given and every node that one of them needs. */
  beforeAny(nodes: Iterable<NodeId>): ReadonlySet<NodeId> {
    return reached(nodes, (id) => sourcesOf(this.into(id)))
  }
}

const NONE: readonly WireEntry[] = []

// Wires are immutable, and an edit that leaves them as they are keeps them: most documents share the one before theirs.
const known = new WeakMap<Wires, Wiring>()

/** The wiring of a document, worked out once for all who ask. */
export function wiringOf({ wires }: Pick<GraphDocument, 'wires'>): Wiring {
  let wiring = known.get(wires)
  if (!wiring) {
    wiring = new Wiring(wires)
    known.set(wires, wiring)
  }
  return wiring
}

function put(index: Map<NodeId, WireEntry[]>, node: NodeId, entry: WireEntry): void {
  const there = index.get(node)
  if (there) there.push(entry)
  else index.set(node, [entry])
}

function* sourcesOf(entries: readonly WireEntry[], without?: WireId): Iterable<NodeId> {
  for (const [id, { from }] of entries) if (id !== without) yield from[0]
}

function* usersOf(entries: readonly WireEntry[], without?: WireId): Iterable<NodeId> {
  for (const [id, { to }] of entries) if (id !== without) yield to[0]
}

function reached(start: Iterable<NodeId>, next: (id: NodeId) => Iterable<NodeId>): ReadonlySet<NodeId> {
  const seen = new Set(start)
  // A set goes on with what is put into it on the way.
  for (const id of seen) for (const other of next(id)) seen.add(other)
  return seen
}
