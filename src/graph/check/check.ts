import { sameJson } from '../base/json.ts'
import { dictionary } from '../base/lookup.ts'
import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import { type Problem, type ProblemDraft, problem } from '../document/problem.ts'
import type { AnyInputs, NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { resolveParams } from '../node/resolve-params.ts'
import type { PortValue } from '../values/port-value.ts'
import { type Arrivals, arrivals, missingInputs, strayWires } from './arrivals.ts'
import type { Basis, CheckedGraph, CheckedNode } from './checked-graph.ts'
import { orderNodes } from './order.ts'

/**
 * Works out what flows through a graph: every node once, inputs before users. With the result of the pass before,
 * only nodes whose own parameters or arriving values changed are evaluated again.
 */
export function check(document: GraphDocument, registry: Registry, previous?: CheckedGraph): CheckedGraph {
  if (previous && meansTheSame(previous.document, document)) return { ...previous, document, evaluated: [] }
  const { sorted, behind, cyclic } = orderNodes(document)
  const arriving = arrivals(document, registry)
  const order = [...sorted, ...behind, ...cyclic]
  const nodes: Record<NodeId, CheckedNode> = dictionary()
  const wires: Record<string, PortValue> = dictionary()
  const evaluated: NodeId[] = []
  for (const id of order) {
    const node = document.nodes[id] as GraphNode
    const definition = registry.get(node.type)
    const at = arriving.get(id) ?? NOTHING_ARRIVES
    const structural = [
      ...(cyclic.has(id) ? [problem('cycle', {}, { node: id })] : []),
      ...at.problems,
      ...(definition ? missingInputs(id, definition, at) : []),
    ]
    const view = collect(at, definition, nodes, wires)
    const basis: Basis = { type: node.type, version: node.version, set: node.params, structural, ...view }
    const before = previous?.nodes[id]
    if (before && sameJson(before.basis, basis)) {
      nodes[id] = before
      continue
    }
    evaluated.push(id)
    nodes[id] = keepEqualOutputs(evaluate(id, definition, basis), before)
  }
  const problems = [...strayWires(document, registry), ...order.flatMap((id) => nodes[id]?.problems ?? [])]
  return { document, order, nodes, wires, problems, evaluated }
}

/** Only positions, names or notes differ: a node being dragged must cost nothing. */
function meansTheSame(before: GraphDocument, now: GraphDocument): boolean {
  const ids = Object.keys(now.nodes)
  return (
    before.wires === now.wires &&
    Object.keys(before.nodes).length === ids.length &&
    ids.every((id) => {
      const [a, b] = [before.nodes[id], now.nodes[id]]
      return a === b || (a && b && a.type === b.type && a.version === b.version && a.params === b.params)
    })
  )
}

const NOTHING: Readonly<Record<string, PortValue>> = dictionary()
const NOTHING_ARRIVES: Arrivals = { ports: new Map(), problems: [] }

/** The values that arrive at a node; notes on the way what each wire carries. */
function collect(
  at: Arrivals,
  definition: NodeDefinition | undefined,
  nodes: Readonly<Record<NodeId, CheckedNode>>,
  wires: Record<string, PortValue>,
): { inputs: AnyInputs; incomplete: boolean } {
  const inputs: Record<string, PortValue | readonly PortValue[]> = dictionary()
  let incomplete = false
  for (const [port, { many }] of Object.entries(definition?.inputs ?? {})) {
    const values: PortValue[] = []
    for (const { wire, from, arrive } of at.ports.get(port) ?? []) {
      const value = nodes[from[0]]?.outputs[from[1]]
      if (value === undefined) {
        incomplete = true
        continue
      }
      wires[wire] = value
      values.push(arrive(value))
    }
    if (many) inputs[port] = values
    else if (values[0]) inputs[port] = values[0]
  }
  return { inputs, incomplete }
}

function evaluate(id: NodeId, definition: NodeDefinition | undefined, basis: Basis): CheckedNode {
  const { inputs, structural } = basis
  const bare: CheckedNode = {
    id,
    definition,
    params: basis.set,
    inputs,
    outputs: NOTHING,
    facts: [],
    problems: structural,
    status: 'problem',
    basis,
  }
  if (!definition) {
    return {
      ...bare,
      problems: [problem('unknown-node-type', { type: basis.type }, { node: id }), ...structural],
    }
  }
  if (basis.version > definition.version) {
    const values = { version: basis.version, known: definition.version }
    return { ...bare, problems: [problem('node-too-new', values, { node: id }), ...structural] }
  }
  const resolved = resolveParams(definition.params, basis.set)
  const params = resolved.params
  const known = { ...bare, params }
  const before = [...structural, ...resolved.problems.map((draft) => atNode(draft, id, definition))]
  if (before.length > 0) return { ...known, problems: before }
  if (basis.incomplete) return { ...known, status: 'waiting' }
  const inferred = definition.infer({ node: id, inputs, params })
  const problems = (inferred.problems ?? []).map((draft) => atNode(draft, id, definition))
  return {
    ...known,
    outputs: definedOnly(inferred.outputs ?? {}),
    weights: inferred.weights,
    facts: inferred.facts ?? [],
    problems,
    status: problems.some((p) => p.severity === 'error') ? 'problem' : 'ready',
  }
}

function atNode(draft: ProblemDraft, id: NodeId, definition: NodeDefinition): Problem {
  const values = {
    ...(draft.param && { param: { kind: 'param', type: definition.type, param: draft.param } as const }),
    ...draft.values,
  }
  return { ...draft, severity: draft.severity ?? 'error', values, node: id }
}

function definedOnly(
  outputs: Readonly<Record<string, PortValue | undefined>>,
): Readonly<Record<string, PortValue>> {
  const known = Object.entries(outputs).filter(
    (entry): entry is [string, PortValue] => entry[1] !== undefined,
  )
  return dictionary(Object.fromEntries(known))
}

/** The same object for an equal value lets everything behind see at a glance that nothing changed. */
function keepEqualOutputs(next: CheckedNode, before: CheckedNode | undefined): CheckedNode {
  return before && sameJson(next.outputs, before.outputs) ? { ...next, outputs: before.outputs } : next
}
