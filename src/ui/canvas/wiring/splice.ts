import { freshId, type GraphDocument, type NodeId, type WireId } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { fits, type PortType } from '../../../graph/values/port-value.ts'
import { contains } from '../../layout/card-geometry.ts'
import { type CardPort, portOf, portsOf } from '../../layout/ports-of.ts'
import { nearestOnPath } from '../../layout/wires/wire-path.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { circleNodes } from './wire-rules.ts'

/** The wire that runs under a dragged card and could run through its node instead. */
export function spliceTarget(model: CanvasModel, node: NodeId): WireId | undefined {
  const { view, project, registry } = model
  const card = view.places.rect(node)
  if (!card) return undefined
  const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 }
  let best: { id: WireId; distance: number } | undefined
  for (const { id, path } of view.shapes.within(card)) {
    const { distance, at } = nearestOnPath(path, middle)
    if (!contains(card, at) || distance >= (best?.distance ?? Number.POSITIVE_INFINITY)) continue
    if (spliceOperations(project.document.value, registry, id, node).length > 0) best = { id, distance }
  }
  return best?.id
}

/** Lets a wire run through a node that is there already, by its first ports that fit and are free. Empty where none do. */
export function spliceOperations(
  document: GraphDocument,
  registry: Registry,
  wireId: WireId,
  node: NodeId,
): readonly Operation[] {
  const wire = document.wires[wireId]
  if (!wire || wire.from[0] === node || wire.to[0] === node) return []
  const carried = portOf(document, registry, 'out', wire.from[0], wire.from[1])?.type
  const wanted = portOf(document, registry, 'in', wire.to[0], wire.to[1])?.type
  if (!carried || !wanted) return []
  const ports = portsOf(document, registry, node)
  const taken = (port: CardPort) => wiringOf(document).into(node, port.name).length > 0
  const input = ports.in.find((port) => typeFits(carried, port.type) && (port.many || !taken(port)))
  const output = ports.out.find((port) => port.type && fits(port.type, wanted))
  if (!input || !output) return []
  const circle =
    circleNodes(document, { fixed: wire.from, side: 'out', wire: wireId }).has(node) ||
    circleNodes(document, { fixed: wire.to, side: 'in', wire: wireId }).has(node)
  if (circle) return []
  const first = freshId('w', document.wires)
  return [
    { kind: 'remove-wire', id: wireId },
    { kind: 'add-wire', id: first, wire: { from: wire.from, to: [node, input.name] } },
    // The second half keeps the id: at a port that takes many, the order of the ids is the order of the values.
    { kind: 'add-wire', id: wireId, wire: { from: [node, output.name], to: wire.to } },
  ]
}

function typeFits(from: PortType, to: PortType | undefined): boolean {
  return to !== undefined && fits(from, to)
}
