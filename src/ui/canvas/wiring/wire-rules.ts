import type { GraphDocument, NodeId, PortRef, WireId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { fits } from '../../../graph/values/port-value.ts'
import { portOf, portsOf, type Side } from '../../layout/ports-of.ts'
import type { Remark } from '../remark.ts'

/** A wire in the hand: one end is fixed at a port, the other looks for one. */
export interface LooseWire {
  readonly fixed: PortRef
  /** Which side of a node the fixed end is at. */
  readonly side: Side
  /** The wire whose end was picked up; missing for a new wire. */
  readonly wire?: WireId
}

/** A port of a node, as a key for sets and maps. */
export function portKey(side: Side, [node, port]: PortRef): string {
  return `${side}/${node}/${port}`
}

export function otherSide(side: Side): Side {
  return side === 'in' ? 'out' : 'in'
}

/** Both ends of the wire that a loose wire would become at `port`. */
export function endsOf(loose: LooseWire, port: PortRef): { from: PortRef; to: PortRef } {
  return loose.side === 'out' ? { from: loose.fixed, to: port } : { from: port, to: loose.fixed }
}

/** The nodes that a wire may not lead to (or come from) without closing a circle: the fixed node and all before or behind it. */
export function circleNodes(document: GraphDocument, loose: LooseWire): ReadonlySet<NodeId> {
  const wiring = wiringOf(document)
  const [node] = loose.fixed
  return loose.side === 'out' ? wiring.before(node, loose.wire) : wiring.behind(node, loose.wire)
}

/** Why a loose wire cannot end at a port, in a sentence; nothing where it can. */
export function refuseWire(
  document: GraphDocument,
  registry: Registry,
  loose: LooseWire,
  side: Side,
  port: PortRef,
  circle: ReadonlySet<NodeId> = circleNodes(document, loose),
): Remark | undefined {
  if (side === loose.side)
    return { key: side === 'out' ? 'canvas.refuse.two-outputs' : 'canvas.refuse.two-inputs' }
  const { from, to } = endsOf(loose, port)
  const output = portOf(document, registry, 'out', from[0], from[1])?.type
  const input = portOf(document, registry, 'in', to[0], to[1])?.type
  if (!output || !input) return { key: 'canvas.refuse.unknown-port' }
  if (port[0] === loose.fixed[0]) return { key: 'canvas.refuse.own-node' }
  if (!fits(output, input)) return { key: 'canvas.refuse.type', values: { from: output, to: input } }
  if (circle.has(port[0])) return { key: 'canvas.refuse.circle' }
  const twin = wiringOf(document)
    .into(...to)
    .some(([id, wire]) => id !== loose.wire && wire.from[0] === from[0] && wire.from[1] === from[1])
  return twin ? { key: 'canvas.refuse.there-already' } : undefined
}

export interface PortChoice {
  readonly side: Side
  readonly port: PortRef
  /** A wire is there already and would have to make room. */
  readonly taken: boolean
}

/** Every port a loose wire may end at, in the order of `order`, from the top of each card down. */
export function fittingPorts(
  document: GraphDocument,
  registry: Registry,
  loose: LooseWire,
  order: readonly NodeId[] = Object.keys(document.nodes),
): readonly PortChoice[] {
  const circle = circleNodes(document, loose)
  const side = otherSide(loose.side)
  const isTaken = (port: PortRef) =>
    wiringOf(document)
      .into(...port)
      .some(([id]) => id !== loose.wire)
  const choices: PortChoice[] = []
  for (const node of order) {
    if (circle.has(node)) continue
    for (const { name, many } of portsOf(document, registry, node)[side]) {
      const port: PortRef = [node, name]
      if (refuseWire(document, registry, loose, side, port, circle)) continue
      choices.push({ side, port, taken: side === 'in' && !many && isTaken(port) })
    }
  }
  return choices
}

/** Where a wire dropped on a card goes: its first free port that fits, else its first that fits. */
export function portOnCard(choices: readonly PortChoice[], node: NodeId): PortChoice | undefined {
  const here = choices.filter(({ port }) => port[0] === node)
  return here.find(({ taken }) => !taken) ?? here[0]
}
