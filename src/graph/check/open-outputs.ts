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
  ids: Iterable<NodeId> = Object.keys(document.nodes),
): readonly OpenOutput[] {
  const wiring = wiringOf(document)
  const open: OpenOutput[] = []
  for (const id of ids)
    for (const [name, { type }] of Object.entries(
      registry.get(document.nodes[id]?.type ?? '')?.outputs ?? {},
    ))
      if (wiring.outOf(id, name).length === 0) open.push({ port: [id, name], type })
  return open
}
