import { newNode, wireToReplace } from '../../../graph/check/fix-operations.ts'
import { freshId, type GraphDocument, type PortRef, type Position } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { fits } from '../../../graph/values/port-value.ts'
import { portOf } from '../../layout/ports-of.ts'
import { endsOf, type LooseWire } from './wire-rules.ts'
import type { WireBeside } from './wire-to-selected.ts'

/** Ends a loose wire at a port: one batch, so that replacing and re-wiring are one step of undo. */
export function connectOperations(
  document: GraphDocument,
  registry: Registry,
  loose: LooseWire,
  port: PortRef,
): readonly Operation[] {
  const { from, to } = endsOf(loose, port)
  const before = loose.wire === undefined ? undefined : document.wires[loose.wire]
  if (before && sameRef(before.from, from) && sameRef(before.to, to)) return []
  const replaced = wireToReplace(document, registry, to)
  const removed = [...new Set([loose.wire, replaced])].filter((id) => id !== undefined)
  // A re-wired wire keeps its id: at a port that takes many, the order of the ids is the order of the values.
  const id = loose.wire ?? freshId('w', document.wires)
  return [
    ...removed.map((wire): Operation => ({ kind: 'remove-wire', id: wire })),
    { kind: 'add-wire', id, wire: { ...before, from, to } },
  ]
}

/** Adds a node of `type` and ends the loose wire at its first port that fits. Nothing where none does. */
export function addAndConnect(
  document: GraphDocument,
  registry: Registry,
  loose: LooseWire,
  type: string,
  position: Position,
): readonly Operation[] {
  const port = firstFittingPort(document, registry, loose, type)
  return port === undefined ? [] : addWired(document, registry, { loose, port }, type, position)
}

/** Adds a node of `type` and ends the loose wire at one of its ports. */
export function addWired(
  document: GraphDocument,
  registry: Registry,
  { loose, port }: WireBeside,
  type: string,
  position: Position,
): readonly Operation[] {
  const node = freshId(type, document.nodes)
  const added = newNode(registry, type, position)
  const after = { ...document, nodes: { ...document.nodes, [node]: added } }
  return [
    { kind: 'add-node', id: node, node: added },
    ...connectOperations(after, registry, loose, [node, port]),
  ]
}

/** The first port of a node type at which a loose wire could end. */
export function firstFittingPort(
  document: GraphDocument,
  registry: Registry,
  loose: LooseWire,
  type: string,
): string | undefined {
  const definition = registry.get(type)
  const fixed = portOf(document, registry, loose.side, loose.fixed[0], loose.fixed[1])?.type
  if (!definition || !fixed) return undefined
  const ports = loose.side === 'out' ? definition.inputs : definition.outputs
  return Object.entries(ports).find(([, port]) =>
    loose.side === 'out' ? fits(fixed, port.type) : fits(port.type, fixed),
  )?.[0]
}

function sameRef(a: PortRef, b: PortRef): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
