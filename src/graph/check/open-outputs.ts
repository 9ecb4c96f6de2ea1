import type { GraphDocument, NodeId, PortRef } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import type { PortType } from '../values/port-value.ts'

export interface OpenOutput {
  readonly port: PortRef
  readonly type: PortType
}

/** Outputs that no wire leaves, of known types of nodes, in the order of the document. */
export function openOutputs(
  document: GraphDocument,
  registry: Registry,
  ids?: Iterable<NodeId>,
): readonly OpenOutput[] {
  if (ids) return openAt(document, registry, ids)
  // Each card that offers to wire one asks at every edit.
  let open = found.get(document)
  if (!open) {
    open = openAt(document, registry, Object.keys(document.nodes))
    found.set(document, open)
  }
  return open
}

const found = new WeakMap<GraphDocument, readonly OpenOutput[]>()

function openAt(document: GraphDocument, registry: Registry, ids: Iterable<NodeId>): readonly OpenOutput[] {
  const wiring = wiringOf(document)
  const open: OpenOutput[] = []
  for (const id of ids) {
    const outputs = registry.get(document.nodes[id]?.type ?? '')?.outputs
    const leaving = wiring.outOf(id)
    for (const name in outputs)
      if (!leaving.some(([, { from }]) => from[1] === name))
        open.push({ port: [id, name], type: outputs[name]!.type })
  }
  return open
}
