import type { GraphDocument, NodeId, PortRef, WireId } from '../document/document.ts'
import { type Problem, problem } from '../document/problem.ts'
import type { WireEntry } from '../document/wiring.ts'
import type { NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { arriveAs, fits, type PortValue } from '../values/port-value.ts'

export interface Arrival {
  readonly wire: WireId
  readonly from: PortRef
  /** The value as the receiving port sees it. */
  readonly arrive: (value: PortValue) => PortValue
}

/** The wires that arrive at one node. */
export interface Arrivals {
  readonly ports: ReadonlyMap<string, readonly Arrival[]>
  /** Wires that cannot be used and inputs that need one, as problems of this node. */
  readonly problems: readonly Problem[]
}

/**
 * Sorts the wires that arrive at a node by their ports, in the order of their ids, and sets aside those that do not fit.
 */
export function arrivalsAt(
  document: GraphDocument,
  registry: Registry,
  node: NodeId,
  wires: readonly WireEntry[],
): Arrivals {
  const definition = registry.get(document.nodes[node]?.type ?? '')
  const ports = new Map<string, Arrival[]>()
  const problems: Problem[] = []
  for (const [id, { from, to }] of wires.length > 1 ? wires.toSorted(byId) : wires) {
    if (!isPlaced(document, from, to)) continue
    const [, port] = to
    const input = definition?.inputs[port]
    const output = registry.get(document.nodes[from[0]]?.type ?? '')?.outputs[from[1]]
    if (!input) continue
    if (output && !fits(output.type, input.type)) {
      const values = { from: output.type, to: input.type }
      problems.push(
        problem('wire-type-mismatch', values, { node, port, wire: id, fix: { kind: 'unwire', wire: id } }),
      )
      continue
    }
    const list = ports.get(port) ?? []
    if (list.length > 0 && !input.many) {
      problems.push(
        problem('input-taken-twice', {}, { node, port, wire: id, fix: { kind: 'unwire', wire: id } }),
      )
      continue
    }
    list.push({ wire: id, from, arrive: (value) => arriveAs(value, input.type, from) })
    ports.set(port, list)
  }
  if (definition) problems.push(...missingInputs(node, definition, { ports, problems }))
  return { ports, problems }
}

function byId([a]: WireEntry, [b]: WireEntry): number {
  return a < b ? -1 : 1
}

/** Inputs that need a wire and have none. */
function missingInputs(node: NodeId, definition: NodeDefinition, at: Arrivals): readonly Problem[] {
  const problems: Problem[] = []
  for (const [port, input] of Object.entries(definition.inputs)) {
    if (input.optional || at.ports.has(port) || at.problems.some((p) => p.port === port)) continue
    const label = { kind: 'input', type: definition.type, port } as const
    const fix = { kind: 'supply', port } as const
    problems.push(problem('missing-input', { port: label, type: input.type }, { node, port, fix }))
  }
  return problems
}

/** Wires with an end at no node, or at a port that its node does not have. */
export function strayWires(document: GraphDocument, registry: Registry): readonly Problem[] {
  const problems: Problem[] = []
  for (const [wire, { from, to }] of Object.entries(document.wires)) {
    const fix = { kind: 'unwire', wire } as const
    if (!isPlaced(document, from, to)) {
      const end = Object.hasOwn(document.nodes, from[0]) ? to : from
      problems.push(problem('wire-without-node', { id: end[0] }, { wire, fix }))
      continue
    }
    const [source, receiver] = [
      registry.get(document.nodes[from[0]]?.type ?? ''),
      registry.get(document.nodes[to[0]]?.type ?? ''),
    ]
    if (source && !Object.hasOwn(source.outputs, from[1])) {
      problems.push(problem('no-such-port', { port: from[1] }, { node: from[0], port: from[1], wire, fix }))
    }
    if (receiver && !Object.hasOwn(receiver.inputs, to[1])) {
      problems.push(problem('no-such-port', { port: to[1] }, { node: to[0], port: to[1], wire, fix }))
    }
  }
  return problems
}

function isPlaced(document: GraphDocument, from: PortRef, to: PortRef): boolean {
  return Object.hasOwn(document.nodes, from[0]) && Object.hasOwn(document.nodes, to[0])
}
