import { apply } from '../../../graph/document/apply.ts'
import { freshId, type GraphDocument, type NodeId } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { SelectedParts } from '../../base/selection.ts'
import { circleNodes, refuseWire } from '../wiring/wire-rules.ts'

/** Removes everything that is selected. A wire that goes with its node is not named twice. */
export function removeOperations(
  document: GraphDocument,
  { nodes, wires, notes, frames }: SelectedParts,
): readonly Operation[] {
  const loose = [...wires].filter((id) => {
    const wire = document.wires[id]
    return wire && !nodes.has(wire.from[0]) && !nodes.has(wire.to[0])
  })
  return [
    ...loose.map((id): Operation => ({ kind: 'remove-wire', id })),
    ...[...nodes].map((id): Operation => ({ kind: 'remove-node', id })),
    ...[...notes].map((id): Operation => ({ kind: 'set-note', id, note: undefined })),
    ...[...frames].map((id): Operation => ({ kind: 'set-frame', id, frame: undefined })),
  ]
}

/**
 * Removes nodes and joins what they stood between: every wire behind a node is fed by the first wire before it that
 * fits. Node after node, so that a whole chain closes.
 */
export function removeAndReconnect(
  document: GraphDocument,
  registry: Registry,
  nodes: Iterable<NodeId>,
): readonly Operation[] {
  const operations: Operation[] = []
  let current = document
  for (const id of nodes) {
    for (const operation of bridge(current, registry, id)) {
      const applied = apply(current, operation)
      if (!applied.ok) continue
      operations.push(operation)
      current = applied.value.document
    }
  }
  return operations
}

function bridge(document: GraphDocument, registry: Registry, id: NodeId): readonly Operation[] {
  const wires = Object.entries(document.wires).sort(([a], [b]) => (a < b ? -1 : 1))
  const before = wires.filter(([, { to }]) => to[0] === id)
  const behind = wires.filter(([, { from }]) => from[0] === id)
  const removed: Operation = { kind: 'remove-node', id }
  const applied = apply(document, removed)
  if (!applied.ok) return []
  let after = applied.value.document
  const operations: Operation[] = [removed]
  for (const [, { to }] of behind) {
    for (const [, { from }] of before) {
      const loose = { fixed: from, side: 'out' } as const
      if (refuseWire(after, registry, loose, 'in', to, circleNodes(after, loose))) continue
      const joined: Operation = { kind: 'add-wire', id: freshId('w', after.wires), wire: { from, to } }
      const next = apply(after, joined)
      if (!next.ok) continue
      operations.push(joined)
      after = next.value.document
      break
    }
  }
  return operations
}
