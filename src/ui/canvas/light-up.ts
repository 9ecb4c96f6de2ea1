import type { GraphDocument, NodeId, PortRef, Wire, WireId } from '../../graph/document/document.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { PortType } from '../../graph/values/port-value.ts'
import type { Side } from '../layout/ports-of.ts'
import { nearestOnPath } from '../layout/wires/wire-path.ts'
import { type CanvasModel, type Lit, NOTHING_LIT } from './canvas-model.ts'
import { portKey } from './wiring/wire-rules.ts'

/** With more nodes selected than that, all that would light up says nothing. */
const MOST_NODES = 12
/** How near to a shared trunk the pointer must be for all its wires, in pixels on the screen. */
const REACH = 7

/**
 * Keeps `model.lit`: the wires under the pointer or of the port under it, and selected ones, with the cards and ports
 * at both ends; of selected nodes (the keyboard selects what it comes to) the wires. Returns the way to stop.
 */
export function lightUp(model: CanvasModel): () => void {
  const { view, selection, project, lit } = model
  const { container } = view
  let pointed: readonly WireId[] = []
  const renew = () => {
    const document = project.document.value
    const { nodes, wires } = selection.value
    const whole = [...pointed, ...wires].filter((id) => Object.hasOwn(document.wires, id))
    const only = nodes.size > MOST_NODES ? [] : [...nodes].flatMap((node) => wiresAt(document, node))
    if (whole.length + only.length > 0) lit.set(litBy(model, whole, only))
    else if (lit.value !== NOTHING_LIT) lit.set(NOTHING_LIT)
  }
  const point = (wires: readonly WireId[]) => {
    if (wires.length === pointed.length && wires.every((id, i) => id === pointed[i])) return
    pointed = wires
    renew()
  }
  const onMove = (event: PointerEvent) => {
    // A finger has no place to point from: it selects.
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    point(pointedWires(model, event))
  }
  const onLeave = () => point([])
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerleave', onLeave)
  const subscriptions = [selection.changes.subscribe(renew), project.document.changes.subscribe(renew)]
  return () => {
    container.removeEventListener('pointermove', onMove)
    container.removeEventListener('pointerleave', onLeave)
    for (const subscription of subscriptions) subscription.unsubscribe()
  }
}

/** The wires of the port under the pointer, or the wire there with those that share a trunk with it. */
function pointedWires({ view, project }: CanvasModel, event: PointerEvent): readonly WireId[] {
  const target = event.target as Element
  const document = project.document.value
  const port = target.closest<HTMLElement>('[data-port]')
  const node = port?.closest<HTMLElement>('[data-node]')?.dataset.node
  if (port && node !== undefined) {
    const wiring = wiringOf(document)
    const name = port.dataset.port ?? ''
    const found = (port.dataset.side as Side) === 'in' ? wiring.into(node, name) : wiring.outOf(node, name)
    return found.map(([id]) => id)
  }
  const wire = target.closest<SVGElement>('[data-wire]')?.dataset.wire
  const top = wire === undefined ? undefined : view.shapes.get(wire)
  if (!top) return []
  const at = view.onCanvas(event)
  const reach = REACH / view.viewport.value.k
  return [top, ...view.shapes.within(top.bounds)].flatMap((shape, i) => {
    if (i === 0) return shape.id
    const shares = sameRef(shape.wire.from, top.wire.from) || sameRef(shape.wire.to, top.wire.to)
    return shares && shape !== top && nearestOnPath(shape.path, at).distance <= reach ? shape.id : []
  })
}

function litBy({ project, view }: CanvasModel, whole: readonly WireId[], only: readonly WireId[]): Lit {
  const { wires } = project.document.value
  const nodes = new Map<NodeId, PortType | undefined>()
  const ports = new Set<string>()
  for (const id of [...whole, ...only]) {
    const { from, to } = wires[id]!
    ports.add(portKey('out', from)).add(portKey('in', to))
  }
  for (const id of whole)
    for (const [node] of [wires[id]!.from, wires[id]!.to]) nodes.set(node, view.shapes.get(id)?.type)
  return { wires: new Set([...whole, ...only]), nodes, ports }
}

function wiresAt(document: GraphDocument, node: NodeId): readonly WireId[] {
  const wiring = wiringOf(document)
  const id = ([wire]: readonly [WireId, Wire]) => wire
  return [...wiring.into(node).map(id), ...wiring.outOf(node).map(id)]
}

function sameRef(a: PortRef, b: PortRef): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
