import type { GraphDocument, NodeId } from '../../graph/document/document.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { NodeDefinition } from '../../graph/node/define-node.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { PortType } from '../../graph/values/port-value.ts'

export type Side = 'in' | 'out'

export interface CardPort {
  readonly name: string
  /** Missing where a wire names a port that the node's type does not have, or the type is unknown. */
  readonly type?: PortType
  readonly many: boolean
  readonly optional: boolean
}

export interface CardPorts {
  readonly in: readonly CardPort[]
  readonly out: readonly CardPort[]
}

const declared = new WeakMap<NodeDefinition, CardPorts>()

/**
 * The ports a card shows, top to bottom. A node of an unknown type has no declaration, so its ports are those that
 * wires name: the wires stay where they were and nothing is lost.
 */
export function portsOf(document: GraphDocument, registry: Registry, id: NodeId): CardPorts {
  const node = document.nodes[id]
  const definition = node && registry.get(node.type)
  return definition ? declaredPorts(definition) : portsNamedByWires(document, id)
}

export function declaredPorts(definition: NodeDefinition): CardPorts {
  const known = declared.get(definition)
  if (known) return known
  const ports: CardPorts = {
    in: Object.entries(definition.inputs).map(([name, port]) => ({
      name,
      type: port.type,
      many: port.many ?? false,
      optional: port.optional ?? false,
    })),
    out: Object.entries(definition.outputs).map(([name, port]) => ({
      name,
      type: port.type,
      many: true,
      optional: true,
    })),
  }
  declared.set(definition, ports)
  return ports
}

const named = new WeakMap<GraphDocument['wires'], Map<NodeId, CardPorts>>()

function portsNamedByWires(document: GraphDocument, id: NodeId): CardPorts {
  const known = named.get(document.wires) ?? new Map<NodeId, CardPorts>()
  named.set(document.wires, known)
  const ports = known.get(id) ?? readPorts(document, id)
  known.set(id, ports)
  return ports
}

function readPorts(document: GraphDocument, id: NodeId): CardPorts {
  const names = { in: new Set<string>(), out: new Set<string>() }
  for (const [, { from }] of wiringOf(document).outOf(id)) names.out.add(from[1])
  for (const [, { to }] of wiringOf(document).into(id)) names.in.add(to[1])
  const bare = (name: string): CardPort => ({ name, many: true, optional: true })
  return { in: [...names.in].sort().map(bare), out: [...names.out].sort().map(bare) }
}

/** The declaration of a port of a node, where its type is known. */
export function portOf(
  document: GraphDocument,
  registry: Registry,
  side: Side,
  id: NodeId,
  name: string,
): CardPort | undefined {
  return portsOf(document, registry, id)[side].find((port) => port.name === name)
}
