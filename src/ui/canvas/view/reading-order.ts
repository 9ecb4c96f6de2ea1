import { changesBetween } from '../../../graph/document/changes.ts'
import type { GraphDocument, NodeId, Position } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'

/** Nodes whose left edges are nearer to each other than this stand in one column. */
const COLUMN = 120
/** Putting more than so many into an order takes longer than making it. */
const FEW = 20

/**
 * The order in which Tab and screen readers meet the nodes: inputs before users, and among those that are free to
 * come next the leftmost column first, from the top down. What is on a circle comes last.
 */
export function readingOrder(document: Pick<GraphDocument, 'nodes' | 'wires'>): readonly NodeId[] {
  const { sorted, cyclic } = readingOf(document)
  return [...sorted, ...cyclic]
}

interface Reading {
  /** Inputs before users. */
  readonly sorted: readonly NodeId[]
  /** What is on a circle, or behind one. */
  readonly cyclic: readonly NodeId[]
}

/** The nodes in reading order, what is on circles apart. */
export function readingOf({ nodes, wires }: Pick<GraphDocument, 'nodes' | 'wires'>): Reading {
  const wiring = wiringOf({ wires })
  const waitingFor = new Map(Object.keys(nodes).map((id) => [id, 0]))
  for (const { from, to } of Object.values(wires)) {
    if (!waitingFor.has(from[0]) || !waitingFor.has(to[0])) continue
    waitingFor.set(to[0], waitingFor.get(to[0])! + 1)
  }
  const before = (a: NodeId, b: NodeId) => rank(nodes[a]!.position, nodes[b]!.position)
  const free = [...waitingFor].flatMap(([id, count]) => (count === 0 ? [id] : []))
  const order: NodeId[] = []
  while (free.length > 0) {
    let first = 0
    for (let i = 1; i < free.length; i++) if (before(free[i]!, free[first]!) < 0) first = i
    const [id] = free.splice(first, 1) as [NodeId]
    order.push(id)
    waitingFor.delete(id)
    for (const [, { to }] of wiring.outOf(id)) {
      const [user] = to
      if (!waitingFor.has(user)) continue
      const left = waitingFor.get(user)! - 1
      waitingFor.set(user, left)
      if (left === 0) free.push(user)
    }
  }
  return { sorted: order, cyclic: [...waitingFor.keys()].sort(before) }
}

/**
 * The order after an edit, from that before it. Nodes that no wire meets, as one that was just added, come at the first
 * place where they are next; where more has changed, all are ordered anew.
 */
export function readingAfter(before: GraphDocument, reading: Reading, document: GraphDocument): Reading {
  const { nodes: touched, wires, isReordered } = changesBetween(before, document)
  if (wires.size > 0) return readingOf(document)
  const wiring = wiringOf(document)
  const moved: NodeId[] = []
  for (const id of touched) {
    const [was, is] = [before.nodes[id], document.nodes[id]]
    if (was && is && was.position === is.position) continue
    if (wiring.into(id).length > 0 || wiring.outOf(id).length > 0) return readingOf(document)
    moved.push(id)
  }
  if (moved.length === 0) return reading
  if (moved.length > FEW) return readingOf(document)
  const wereThere = moved.some((id) => Object.hasOwn(before.nodes, id))
  let sorted = wereThere ? reading.sorted.filter((id) => !moved.includes(id)) : reading.sorted
  // Two at the same place come in the order of the document, where an edit may have moved something; but what was
  // added is behind all others, and what waits for others is free only after it.
  const comesLate = (id: NodeId) => !Object.hasOwn(before.nodes, id) && !isReordered
  const isFirst = (id: NodeId, other: NodeId): boolean | undefined => {
    const order = rank(document.nodes[id]!.position, document.nodes[other]!.position)
    if (order !== 0) return order < 0
    if (wiring.into(other).some(([, { from }]) => Object.hasOwn(document.nodes, from[0]))) return true
    return comesLate(id) ? false : undefined
  }
  for (const id of moved) {
    if (!Object.hasOwn(document.nodes, id)) continue
    let at = 0
    for (; at < sorted.length; at++) {
      const first = isFirst(id, sorted[at]!)
      if (first === undefined) return readingOf(document)
      if (first) break
    }
    sorted = sorted.toSpliced(at, 0, id)
  }
  return { ...reading, sorted }
}

/** The reading order of a document while it is edited. */
export class ReadingOrder {
  private document: GraphDocument | undefined
  private reading: Reading = { sorted: [], cyclic: [] }
  private order: readonly NodeId[] = []

  /** The same list as long as the order is. */
  follow(document: GraphDocument): readonly NodeId[] {
    const [before, was] = [this.document, this.reading]
    if (before === document) return this.order
    this.document = document
    this.reading = before ? readingAfter(before, was, document) : readingOf(document)
    if (this.reading !== was) this.order = [...this.reading.sorted, ...this.reading.cyclic]
    return this.order
  }
}

function rank(a: Position, b: Position): number {
  const column = Math.round(a.x / COLUMN) - Math.round(b.x / COLUMN)
  return column !== 0 ? column : a.y - b.y || a.x - b.x
}
