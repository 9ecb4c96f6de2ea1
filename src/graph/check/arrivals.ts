import type { GraphDocument, NodeId, PortRef } from '../document/document.ts'
import { type Problem, problem } from '../document/problem.ts'
import type { WireEntry } from '../document/wiring.ts'
import type { NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { fits, type PortType } from '../values/port-value.ts'

/** One input of a node, and where the wires that arrive at it come from. */
export interface Inlet {
  readonly port: string
  readonly type: PortType
  readonly many: boolean
  readonly sources: readonly PortRef[]
}

/** The wires that arrive at one node. */
export interface Arrivals {
  /** Every input, in the order in which the node's type has them. */
  readonly inlets: readonly Inlet[]
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
  const sources = new Map<string, PortRef[]>()
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
    const list = sources.get(port) ?? []
    if (list.length > 0 && !input.many) {
      problems.push(
        problem('input-taken-twice', {}, { node, port, wire: id, fix: { kind: 'unwire', wire: id } }),
      )
      continue
    }
    list.push(from)
    sources.set(port, list)
  }
  const inlets = Object.entries(definition?.inputs ?? {}).map(([port, { type, many = false }]) => ({
    port,
    type,
    many,
    sources: sources.get(port) ?? NO_SOURCES,
  }))
  if (definition) problems.push(...missingInputs(node, definition, { inlets, problems }))
  return { inlets, problems: problems.length > 0 ? problems : NO_PROBLEMS }
}

const NO_SOURCES: readonly PortRef[] = []
const NO_PROBLEMS: readonly Problem[] = []
export const NOTHING_ARRIVES: Arrivals = { inlets: [], problems: NO_PROBLEMS }

function byId([a]: WireEntry, [b]: WireEntry): number {
  return a < b ? -1 : 1
}

/** Inputs that need a wire and have none. */
function missingInputs(node: NodeId, definition: NodeDefinition, at: Arrivals): readonly Problem[] {
  const problems: Problem[] = []
  for (const { port, type, sources } of at.inlets) {
    if (definition.inputs[port]?.optional || sources.length > 0) continue
    if (at.problems.some((p) => p.port === port)) continue
    const label = { kind: 'input', type: definition.type, port } as const
    const fix = { kind: 'supply', port } as const
    problems.push(problem('missing-input', { port: label, type }, { node, port, fix }))
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
