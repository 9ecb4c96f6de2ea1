import { apply } from '../document/apply.ts'
import { freshId, type GraphDocument, type NodeId, type PortRef } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import { wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import { fits } from '../values/port-value.ts'

/**
 * Removes nodes and joins what they stood between: every wire behind a node is fed by the first wire before it that
 * fits. Node after node, so that a whole chain closes.
 */
export function takeOut(
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
      if (!mayJoin(after, registry, from, to)) continue
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

/** What comes out fits what is wanted, no circle closes, and the wire is not there yet. */
function mayJoin(document: GraphDocument, registry: Registry, from: PortRef, to: PortRef): boolean {
  const output = registry.get(document.nodes[from[0]]?.type ?? '')?.outputs[from[1]]
  const input = registry.get(document.nodes[to[0]]?.type ?? '')?.inputs[to[1]]
  const wiring = wiringOf(document)
  return (
    output !== undefined &&
    input !== undefined &&
    fits(output.type, input.type) &&
    !wiring.behind(to[0]).has(from[0]) &&
    !wiring.into(...to).some(([, wire]) => wire.from[0] === from[0] && wire.from[1] === from[1])
  )
}
