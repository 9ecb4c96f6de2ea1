import type { GraphDocument, NodeId } from '../document/document.ts'

export interface Order {
  /** Every node that is on no cycle and behind none, inputs before users. */
  readonly sorted: readonly NodeId[]
  /** How many of them, the first, need no other. */
  readonly free: number
  /** Nodes on a cycle, in the order of the document. */
  readonly cyclic: ReadonlySet<NodeId>
  /** Nodes that are on no cycle but need one that is. */
  readonly behind: ReadonlySet<NodeId>
}

/**
 * Topological order by Kahn's algorithm (Communications of the ACM 5, 1962): linear in nodes and wires, stable with
 * respect to the document's own order. Wires whose ends do not exist are ignored here; the check reports them.
 */
export function orderNodes(document: GraphDocument): Order {
  const ids = Object.keys(document.nodes)
  const waitingFor = new Map(ids.map((id) => [id, 0]))
  const users = new Map<NodeId, NodeId[]>(ids.map((id) => [id, []]))
  for (const wire of Object.values(document.wires)) {
    const [from, to] = [wire.from[0], wire.to[0]]
    if (!users.has(from) || !users.has(to)) continue
    users.get(from)?.push(to)
    waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1)
  }
  const free = ids.filter((id) => waitingFor.get(id) === 0)
  const sorted = settle(free, users, waitingFor)
  const rest = new Set(ids)
  for (const id of sorted) rest.delete(id)
  return { sorted, free: free.length, ...splitRest(rest, users) }
}

function settle(
  start: readonly NodeId[],
  users: ReadonlyMap<NodeId, readonly NodeId[]>,
  waitingFor: Map<NodeId, number>,
): NodeId[] {
  const sorted = [...start]
  for (let next = 0; next < sorted.length; next++) {
    for (const user of users.get(sorted[next] as NodeId) ?? []) {
      const left = (waitingFor.get(user) ?? 0) - 1
      waitingFor.set(user, left)
      if (left === 0) sorted.push(user)
    }
  }
  return sorted
}

/** What Kahn leaves over is on a cycle or behind one: peel off, from the end, what nothing left over depends on. */
function splitRest(rest: ReadonlySet<NodeId>, users: ReadonlyMap<NodeId, readonly NodeId[]>) {
  const cyclic = new Set(rest)
  const behind = new Set<NodeId>()
  const usersLeft = new Map<NodeId, number>()
  const sources = new Map<NodeId, NodeId[]>()
  for (const id of rest) {
    const inside = (users.get(id) ?? []).filter((user) => rest.has(user))
    usersLeft.set(id, inside.length)
    for (const user of inside) {
      const known = sources.get(user)
      if (known) known.push(id)
      else sources.set(user, [id])
    }
  }
  const peel = [...rest].filter((id) => usersLeft.get(id) === 0)
  for (let id = peel.pop(); id !== undefined; id = peel.pop()) {
    cyclic.delete(id)
    behind.add(id)
    for (const source of sources.get(id) ?? []) {
      const left = (usersLeft.get(source) ?? 0) - 1
      usersLeft.set(source, left)
      if (left === 0) peel.push(source)
    }
  }
  return { cyclic, behind }
}
