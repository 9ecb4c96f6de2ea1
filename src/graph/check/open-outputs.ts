import { changesBetween } from '../document/changes.ts'
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
    const before = last?.document.deref()
    const known = before && found.get(before)
    open =
      (known && last?.registry === registry && openAfter(known, before, document, registry)) ||
      openAt(document, registry, Object.keys(document.nodes))
    found.set(document, open)
    last = { document: new WeakRef(document), registry }
  }
  return open
}

const found = new WeakMap<GraphDocument, readonly OpenOutput[]>()
/** Of the document that somebody asked for last. */
let last: { readonly document: WeakRef<GraphDocument>; readonly registry: Registry } | undefined

/** From those of the document before, without a look at nodes that an edit left alone; nothing where that is not enough. */
function openAfter(
  known: readonly OpenOutput[],
  before: GraphDocument,
  document: GraphDocument,
  registry: Registry,
): readonly OpenOutput[] | undefined {
  const { nodes, wires, isReordered } = changesBetween(before, document)
  if (isReordered) return undefined
  const touched = new Set(nodes)
  for (const { wires: all } of [before, document])
    for (const id of wires) if (Object.hasOwn(all, id)) touched.add(all[id]!.from[0])
  const came: NodeId[] = []
  const gone = new Set<NodeId>()
  for (const id of touched) {
    if (!Object.hasOwn(document.nodes, id)) gone.add(id)
    else if (!Object.hasOwn(before.nodes, id)) came.push(id)
    else if (!isSameList(openAt(before, registry, [id]), openAt(document, registry, [id]))) return undefined
  }
  const kept = gone.size === 0 ? known : known.filter(({ port }) => !gone.has(port[0]))
  return came.length === 0 ? kept : [...kept, ...openAt(document, registry, came)]
}

function isSameList(a: readonly OpenOutput[], b: readonly OpenOutput[]): boolean {
  return (
    a.length === b.length && a.every(({ port, type }, i) => type === b[i]!.type && port[1] === b[i]!.port[1])
  )
}

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
