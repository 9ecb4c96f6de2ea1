import { apply } from '../../graph/apply.ts'
import type { GraphDocument, NodeId, Position } from '../../graph/document.ts'
import type { Operation } from '../../graph/operation.ts'
import type { Registry } from '../../graph/registry.ts'
import { wiresOutOf } from '../../graph/wire-index.ts'
import { cardWidth, estimateHeight, overlap, type Rect, snap } from './card-geometry.ts'

/** Between a card and the one that had to make room for it. */
const GAP = 56

/**
 * Moves that keep a node put into a wire from covering its neighbours: it stands a little to the right of the node
 * before it, and everything that depends on it moves to the right as far as needed. Empty where there is room.
 */
export function makeRoom(
  document: GraphDocument,
  registry: Registry,
  operations: readonly Operation[],
): readonly Operation[] {
  const applied = apply(document, { kind: 'batch', operations })
  const added = operations.find((operation) => operation.kind === 'add-node')
  if (!applied.ok || !added) return []
  const after = applied.value.document
  const rect = (id: NodeId, at?: Position): Rect => {
    const node = after.nodes[id]!
    const definition = registry.get(node.type)
    return { ...(at ?? node.position), width: cardWidth(definition), height: estimateHeight(definition) }
  }
  const own = rect(added.id)
  const covered = Object.keys(after.nodes).some((id) => id !== added.id && overlap(rect(id), own))
  if (!covered) return []
  const before = Object.values(after.wires).find((wire) => wire.to[0] === added.id)?.from[0]
  const behind = dependents(after, added.id)
  const left = before ? rect(before) : undefined
  const start = left
    ? { x: snap(left.x + left.width + GAP), y: snap(after.nodes[before!]!.position.y) }
    : added.node.position
  const nearest = Math.min(
    ...[...behind].map((id) => after.nodes[id]!.position.x).filter((x) => !left || x > left.x),
  )
  const shift = Number.isFinite(nearest) ? Math.max(0, snap(start.x + own.width + GAP - nearest)) : 0
  const positions: Record<NodeId, Position> = { [added.id]: start }
  if (shift > 0)
    for (const id of behind) {
      const { x, y } = after.nodes[id]!.position
      if (!left || x > left.x) positions[id] = { x: x + shift, y }
    }
  return [{ kind: 'move-nodes', positions }]
}

/** Every node that needs this one, directly or not. */
function dependents(document: GraphDocument, id: NodeId): ReadonlySet<NodeId> {
  const found = new Set<NodeId>()
  const stack = [id]
  for (let next = stack.pop(); next !== undefined; next = stack.pop())
    for (const [, { to }] of wiresOutOf(document, next)) {
      const [user] = to
      if (user === id || found.has(user)) continue
      found.add(user)
      stack.push(user)
    }
  return found
}
