import { sameJson } from '../base/json.ts'
import { dictionary, lookup } from '../base/lookup.ts'
import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import { type Problem, type ProblemDraft, problem } from '../document/problem.ts'
import type { AnyInputs, AnyParams, NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { type ResolvedParams, resolveParams } from '../node/resolve-params.ts'
import type { PortValue } from '../values/port-value.ts'
import { sameValue } from '../values/same-value.ts'
import type { Arrivals } from './arrivals.ts'
import { axisProblems } from './axis-problems.ts'
import type { Basis, CheckedNode } from './checked-graph.ts'

type CheckedNodes = Readonly<Record<NodeId, CheckedNode>>
type Outputs = Readonly<Record<string, PortValue>>

/** What a node is in a pass, from what arrives in `nodes`; the same object as before where it comes out the same. */
export function evaluateNode(
  document: GraphDocument,
  id: NodeId,
  registry: Registry,
  at: Arrivals,
  isCyclic: boolean,
  nodes: CheckedNodes,
  before: CheckedNode | undefined,
): CheckedNode {
  const node = document.nodes[id] as GraphNode
  const definition = registry.get(node.type)
  const structural = isCyclic
    ? [problem('cycle', {}, { node: id, fix: { kind: 'open-circle' } }), ...at.problems]
    : at.problems
  const { type, version, params: set, intended } = node
  const { inputs, incomplete } = collect(at, definition, nodes)
  const axes = definition?.plan.kind === 'sweep' ? axisProblems(document, id, definition, nodes) : NO_PROBLEMS
  const basis: Basis = { type, version, set, intended, inputs, incomplete, structural, axes }
  return before && isSameBasis(before.basis, basis) ? before : evaluate(id, definition, basis, before)
}

/** What arrives differs most often, and shows at a glance. */
function isSameBasis(a: Basis, b: Basis): boolean {
  return (
    isSameInputs(a.inputs, b.inputs) &&
    a.type === b.type &&
    a.version === b.version &&
    a.incomplete === b.incomplete &&
    sameJson(a.set, b.set) &&
    sameJson(a.intended, b.intended) &&
    sameJson(a.structural, b.structural) &&
    sameJson(a.axes, b.axes)
  )
}

function isSameInputs(a: AnyInputs, b: AnyInputs): boolean {
  for (const port in b) if (!isSameInput(a[port], b[port])) return false
  for (const port in a) if (b[port] === undefined) return false
  return true
}

type Input = AnyInputs[string]

function isSameInput(a: Input, b: Input): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  if ('kind' in a || 'kind' in b) return 'kind' in a && 'kind' in b && sameValue(a, b)
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!sameValue(a[i]!, b[i]!)) return false
  return true
}

/** The values that arrive at a node. */
function collect(
  at: Arrivals,
  definition: NodeDefinition | undefined,
  nodes: CheckedNodes,
): { inputs: AnyInputs; incomplete: boolean } {
  const inputs: Record<string, PortValue | readonly PortValue[]> = dictionary()
  let incomplete = false
  if (!definition) return { inputs, incomplete }
  for (const port in definition.inputs) {
    const values: PortValue[] | undefined = definition.inputs[port]!.many ? [] : undefined
    if (values) inputs[port] = values
    for (const { from, arrive } of at.ports.get(port) ?? NO_ARRIVALS) {
      const value = nodes[from[0]]?.outputs[from[1]]
      if (value === undefined) incomplete = true
      else if (values) values.push(arrive(value))
      else inputs[port] = arrive(value)
    }
  }
  return { inputs, incomplete }
}

const NO_ARRIVALS: Arrivals['ports'] extends ReadonlyMap<string, infer List> ? List : never = []
const NO_OUTPUTS: Outputs = dictionary()
// The same for all, so that what shows them sees at a glance that nothing changed.
const NO_PROBLEMS: readonly never[] = []
const NO_FACTS: CheckedNode['facts'] = []

function evaluate(
  id: NodeId,
  definition: NodeDefinition | undefined,
  basis: Basis,
  before: CheckedNode | undefined,
): CheckedNode {
  const { inputs, structural, type, version } = basis
  const broken = (problems: readonly Problem[], params = basis.set): CheckedNode => ({
    id,
    definition,
    params,
    inputs,
    outputs: NO_OUTPUTS,
    weights: undefined,
    facts: NO_FACTS,
    problems,
    status: problems.length > 0 ? 'problem' : 'waiting',
    basis,
  })
  if (!definition) return broken([problem('unknown-node-type', { type }, { node: id }), ...structural])
  if (version > definition.version)
    return broken([
      problem('node-too-new', { version, known: definition.version }, { node: id }),
      ...structural,
    ])
  const { params, problems: wrong } = resolvedOnce(definition, basis.set)
  if (structural.length > 0 || wrong.length > 0)
    return broken([...structural, ...wrong.map((draft) => atNode(draft, id, definition))], params)
  if (basis.incomplete) return broken(NO_PROBLEMS, params)
  const inferred = definition.infer({ node: id, inputs, params })
  const drafts = [...(inferred.problems ?? NO_PROBLEMS), ...basis.axes]
  const problems =
    drafts.length === 0
      ? NO_PROBLEMS
      : drafts.map((draft) => asIntended(atNode(draft, id, definition), basis.intended))
  return {
    id,
    definition,
    params,
    inputs,
    outputs: inferred.outputs ? keepEqual(inferred.outputs, before?.outputs ?? NO_OUTPUTS) : NO_OUTPUTS,
    weights: inferred.weights,
    facts: inferred.facts?.length ? inferred.facts : NO_FACTS,
    problems,
    status: problems.some((p) => p.severity === 'error') ? 'problem' : 'ready',
    basis,
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

/** The same object for an equal value lets everything behind see at a glance that nothing changed. */
function keepEqual(outputs: Readonly<Record<string, PortValue | undefined>>, before: Outputs): Outputs {
  const kept: Record<string, PortValue> = dictionary()
  let areSame = true
  for (const port in outputs) {
    const value = outputs[port]
    if (value === undefined) continue
    const known = before[port]
    const isSame = known !== undefined && sameValue(value, known)
    kept[port] = isSame ? known : value
    areSame &&= isSame
  }
  for (const port in before) areSame &&= kept[port] !== undefined
  return areSame ? before : kept
}
