import { sameJson } from '../base/json.ts'
import { dictionary, lookup } from '../base/lookup.ts'
import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import { type Problem, type ProblemDraft, problem } from '../document/problem.ts'
import type { AnyInputs, AnyParams, NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { type ResolvedParams, resolveParams } from '../node/resolve-params.ts'
import type { PortValue } from '../values/port-value.ts'
import type { Arrivals } from './arrivals.ts'
import type { Basis, CheckedGraph, CheckedNode } from './checked-graph.ts'
import { type Structure, structureOf } from './structure.ts'

/**
 * Works out what flows through a graph: every node once, inputs before users. With the result of the pass before,
 * only nodes whose own parameters or arriving values changed are evaluated again.
 */
export function check(document: GraphDocument, registry: Registry, previous?: CheckedGraph): CheckedGraph {
  const structureBefore = previous && structures.get(previous)
  const structure = structureOf(document, registry, structureBefore)
  if (previous && meansTheSame(previous.document, document)) {
    const same = { ...previous, document, evaluated: [] }
    structures.set(same, structure)
    return same
  }
  const { order, cyclic, arrivals, stray } = structure
  const nodes: Record<NodeId, CheckedNode> = dictionary()
  const wires: Record<string, PortValue> = dictionary()
  const evaluated: NodeId[] = []
  const problems = [...stray]
  for (const id of order) {
    const node = document.nodes[id] as GraphNode
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const before = previous?.nodes[id]
    const isKept =
      before &&
      structureBefore?.arrivals.get(id) === at &&
      structureBefore.cyclic.has(id) === cyclic.has(id) &&
      isSameNode(previous.document.nodes[id], node) &&
      bringsTheSame(at, nodes, previous.nodes)
    nodes[id] = isKept ? before : next(id, node, registry, at, cyclic.has(id), nodes, before)
    if (nodes[id] !== before) evaluated.push(id)
    noteWires(at, nodes, wires)
    problems.push(...nodes[id].problems)
  }
  const graph = { document, order, nodes, wires, problems, evaluated }
  structures.set(graph, structure)
  return graph
}

/** Of the graphs that were checked, for the pass after. */
const structures = new WeakMap<CheckedGraph, Structure>()

function next(
  id: NodeId,
  node: GraphNode,
  registry: Registry,
  at: Arrivals,
  isCyclic: boolean,
  nodes: Readonly<Record<NodeId, CheckedNode>>,
  before: CheckedNode | undefined,
): CheckedNode {
  const definition = registry.get(node.type)
  const structural = isCyclic
    ? [problem('cycle', {}, { node: id, fix: { kind: 'open-circle' } }), ...at.problems]
    : at.problems
  const { type, version, params: set, intended } = node
  const basis: Basis = { type, version, set, intended, structural, ...collect(at, definition, nodes) }
  if (before && sameJson(before.basis, basis)) return before
  return keepEqualOutputs(evaluate(id, definition, basis), before)
}

/** Only positions, names or notes differ: a node being dragged must cost nothing. */
function meansTheSame(before: GraphDocument, now: GraphDocument): boolean {
  const ids = Object.keys(now.nodes)
  return (
    before.wires === now.wires &&
    Object.keys(before.nodes).length === ids.length &&
    ids.every((id) => isSameNode(before.nodes[id], now.nodes[id]))
  )
}

function isSameNode(a: GraphNode | undefined, b: GraphNode | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return a.type === b.type && a.version === b.version && a.params === b.params && a.intended === b.intended
}

/** Whether every wire brings what it brought before. */
function bringsTheSame(
  at: Arrivals,
  now: Readonly<Record<NodeId, CheckedNode>>,
  before: Readonly<Record<NodeId, CheckedNode>>,
): boolean {
  for (const arriving of at.ports.values())
    for (const { from } of arriving)
      if (now[from[0]]?.outputs[from[1]] !== before[from[0]]?.outputs[from[1]]) return false
  return true
}

/** What each wire carries. */
function noteWires(
  at: Arrivals,
  nodes: Readonly<Record<NodeId, CheckedNode>>,
  wires: Record<string, PortValue>,
): void {
  for (const arriving of at.ports.values())
    for (const { wire, from } of arriving) {
      const value = nodes[from[0]]?.outputs[from[1]]
      if (value !== undefined) wires[wire] = value
    }
}

const NOTHING: Readonly<Record<string, PortValue>> = dictionary()
const NOTHING_ARRIVES: Arrivals = { ports: new Map(), problems: [] }

/** The values that arrive at a node. */
function collect(
  at: Arrivals,
  definition: NodeDefinition | undefined,
  nodes: Readonly<Record<NodeId, CheckedNode>>,
): { inputs: AnyInputs; incomplete: boolean } {
  const inputs: Record<string, PortValue | readonly PortValue[]> = dictionary()
  let incomplete = false
  for (const [port, { many }] of Object.entries(definition?.inputs ?? {})) {
    const values: PortValue[] = []
    for (const { from, arrive } of at.ports.get(port) ?? []) {
      const value = nodes[from[0]]?.outputs[from[1]]
      if (value === undefined) {
        incomplete = true
        continue
      }
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
  const resolved = resolvedOnce(definition, basis.set)
  const params = resolved.params
  const known = { ...bare, params }
  const before = [...structural, ...resolved.problems.map((draft) => atNode(draft, id, definition))]
  if (before.length > 0) return { ...known, problems: before }
  if (basis.incomplete) return { ...known, status: 'waiting' }
  const inferred = definition.infer({ node: id, inputs, params })
  const problems = (inferred.problems ?? []).map((draft) =>
    asIntended(atNode(draft, id, definition), basis.intended),
  )
  return {
    ...known,
    outputs: definedOnly(inferred.outputs ?? {}),
    weights: inferred.weights,
    facts: inferred.facts ?? [],
    problems,
    status: problems.some((p) => p.severity === 'error') ? 'problem' : 'ready',
  }
}

/** Of parameters that nobody touched, what was made of them before. */
const resolvedBefore = new WeakMap<AnyParams, { by: NodeDefinition; resolved: ResolvedParams }>()

function resolvedOnce(definition: NodeDefinition, set: AnyParams): ResolvedParams {
  const known = resolvedBefore.get(set)
  if (known?.by === definition) return known.resolved
  const resolved = resolveParams(definition.params, set)
  resolvedBefore.set(set, { by: definition, resolved })
  return resolved
}

function atNode(draft: ProblemDraft, id: NodeId, definition: NodeDefinition): Problem {
  const values = {
    ...(draft.param && { param: { kind: 'param', type: definition.type, param: draft.param } as const }),
    ...draft.values,
  }
  return { ...draft, severity: draft.severity ?? 'error', values, node: id }
}

/** An error cannot be meant: with it the node does not work. */
function asIntended(found: Problem, intended: GraphNode['intended']): Problem {
  const reason = found.severity === 'warning' && intended ? lookup(intended, found.code) : undefined
  return reason === undefined ? found : { ...found, intended: reason }
}

function definedOnly(
  outputs: Readonly<Record<string, PortValue | undefined>>,
): Readonly<Record<string, PortValue>> {
  const defined: Record<string, PortValue> = dictionary()
  for (const [port, value] of Object.entries(outputs)) if (value !== undefined) defined[port] = value
  return defined
}

/** The same object for an equal value lets everything behind see at a glance that nothing changed. */
function keepEqualOutputs(next: CheckedNode, before: CheckedNode | undefined): CheckedNode {
  return before && sameJson(next.outputs, before.outputs) ? { ...next, outputs: before.outputs } : next
}
