import { useMemo, useRef } from 'react'
import type { GraphDocument, NodeId, Position } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'

/** Nodes whose left edges are nearer to each other than this stand in one column. */
const COLUMN = 120

/**
 * The order in which Tab and screen readers meet the nodes: inputs before users, and among those that are free to
 * come next the leftmost column first, from the top down. What is on a circle comes last.
 */
export function readingOrder({ nodes, wires }: Pick<GraphDocument, 'nodes' | 'wires'>): readonly NodeId[] {
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
  return [...order, ...[...waitingFor.keys()].sort(before)]
}

/** The shown nodes in reading order; worked out again only when places or wires have changed. */
export function useReadingOrder(shown: readonly NodeId[], document: GraphDocument): readonly NodeId[] {
  const { nodes, wires } = document
  const known = useRef<{ nodes: Nodes; wires: GraphDocument['wires']; order: readonly NodeId[] }>(undefined)
  const order = useMemo(() => {
    const before = known.current
    const order =
      before?.wires === wires && standAlike(before.nodes, nodes)
        ? before.order
        : readingOrder({ nodes, wires })
    known.current = { nodes, wires, order }
    return order
  }, [nodes, wires])
  const last = useRef<readonly NodeId[]>([])
  const now = useMemo(() => {
    const there = new Set(shown)
    return order.filter((id) => there.has(id))
  }, [shown, order])
  if (now.length !== last.current.length || now.some((id, i) => id !== last.current[i])) last.current = now
  return last.current
}

type Nodes = GraphDocument['nodes']

function standAlike(before: Nodes, now: Nodes): boolean {
  const ids = Object.keys(now)
  if (ids.length !== Object.keys(before).length) return false
  return ids.every((id) => before[id] === now[id] || before[id]?.position === now[id]?.position)
}

function rank(a: Position, b: Position): number {
  const column = Math.round(a.x / COLUMN) - Math.round(b.x / COLUMN)
  return column !== 0 ? column : a.y - b.y || a.x - b.x
}
