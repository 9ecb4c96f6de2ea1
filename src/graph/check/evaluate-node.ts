import { sameJson } from '../base/json.ts'
import { dictionary, lookup } from '../base/lookup.ts'
import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import { type Problem, type ProblemDraft, problem } from '../document/problem.ts'
import type { AnyInputs, AnyParams, Inferred, NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { type ResolvedParams, resolveParams } from '../node/resolve-params.ts'
import { arriveAs, type PortValue } from '../values/port-value.ts'
import { sameValue } from '../values/same-value.ts'
import type { Arrivals } from './arrivals.ts'
import { axisProblems } from './axis-problems.ts'
import type { Basis, CheckedNode, KnownNodes } from './checked-graph.ts'

type Outputs = Readonly<Record<string, PortValue>>

/** What a node is in a pass, from what arrives in `nodes`; the same object as before where it comes out the same. */
export function evaluateNode(
  document: GraphDocument,
  id: NodeId,
  registry: Registry,
  at: Arrivals,
  isCyclic: boolean,
  nodes: KnownNodes,
  before: CheckedNode | undefined,
): CheckedNode {
  const node = document.nodes[id] as GraphNode
  const definition = registry.get(node.type)
  const structural = isCyclic
    ? [problem('cycle', {}, { node: id, fix: { kind: 'open-circle' } }), ...at.problems]
    : at.problems
  const axes =
    definition?.plan.kind === 'sweep' ? axisProblems(document, id, definition, registry, nodes) : NO_PROBLEMS
  const known = before?.basis
  const basis =
    known && isSameBasis(known, node, structural, axes)
      ? known
      : basisOf(id, node, definition, structural, axes)
  return evaluateOn(basis, id, definition, at, nodes, before)
}

/** The same for a node of which nothing has changed but, perhaps, what arrives: of those behind an edit nearly all. */
export function evaluateAnew(before: CheckedNode, at: Arrivals, nodes: KnownNodes): CheckedNode {
  return evaluateOn(before.basis, before.id, before.definition, at, nodes, before)
}

function isSameBasis(
  known: Basis,
  node: GraphNode,
  structural: readonly Problem[],
  axes: readonly ProblemDraft[],
): boolean {
  return (
    known.type === node.type &&
    known.version === node.version &&
    sameJson(known.set, node.params) &&
    sameJson(known.intended, node.intended) &&
    sameJson(known.structural, structural) &&
    sameJson(known.axes, axes)
  )
}

function basisOf(
  id: NodeId,
  { type, version, params: set, intended }: GraphNode,
  definition: NodeDefinition | undefined,
  structural: readonly Problem[],
  axes: readonly ProblemDraft[],
): Basis {
  const own = { type, version, set, intended, structural, axes }
  if (!definition) {
    const isUnknown = problem('unknown-node-type', { type }, { node: id })
    return { ...own, params: set, wrong: [isUnknown, ...structural] }
  }
  if (version > definition.version) {
    const isTooNew = problem('node-too-new', { version, known: definition.version }, { node: id })
    return { ...own, params: set, wrong: [isTooNew, ...structural] }
  }
  const { params, problems } = resolvedOnce(definition, set)
  const wrong =
    problems.length === 0
      ? structural
      : [...structural, ...problems.map((each) => atNode(each, id, definition))]
  return { ...own, params, wrong }
}

function evaluateOn(
  basis: Basis,
  id: NodeId,
  definition: NodeDefinition | undefined,
  at: Arrivals,
  nodes: KnownNodes,
  before: CheckedNode | undefined,
): CheckedNode {
  const { inputs, isIncomplete } = collect(at, nodes)
  const isWrong = basis.wrong.length > 0
  const isWaiting = isIncomplete && !isWrong
  if (
    before?.basis === basis &&
    (before.status === 'waiting') === isWaiting &&
    isSameInputs(before.inputs, inputs)
  )
    return before
  const inferred =
    isWrong || isWaiting ? undefined : definition?.infer({ node: id, inputs, params: basis.params })
  const problems = inferred ? foundProblems(inferred, basis, id, definition!) : basis.wrong
  return {
    id,
    definition,
    params: basis.params,
    inputs,
    outputs: inferred?.outputs ? keepEqual(inferred.outputs, before?.outputs ?? NO_OUTPUTS) : NO_OUTPUTS,
    weights: inferred?.weights,
    facts: inferred?.facts?.length ? inferred.facts : NO_FACTS,
    problems,
    status: isWaiting ? 'waiting' : isWrong || problems.some(isError) ? 'problem' : 'ready',
    basis,
  }
}

const isError = ({ severity }: Problem) => severity === 'error'

/** What is wrong with what arrives. */
function foundProblems(
  { problems = NO_PROBLEMS }: Inferred,
  { axes, intended }: Basis,
  id: NodeId,
  definition: NodeDefinition,
): readonly Problem[] {
  if (problems.length + axes.length === 0) return NO_PROBLEMS
  return [...problems, ...axes].map((draft) => asIntended(atNode(draft, id, definition), intended))
}

interface Arriving {
  readonly inputs: AnyInputs
  /** Some wire carries nothing yet, because the node before it is not ready. */
  readonly isIncomplete: boolean
}

/** The values that arrive at a node. By place, not by name and with no list of its own: it runs for every node. */
function collect({ inlets }: Arrivals, nodes: KnownNodes): Arriving {
  const inputs: Record<string, PortValue | readonly PortValue[]> = dictionary()
  let isIncomplete = false
  for (let i = 0; i < inlets.length; i++) {
    const { port, type, many, sources } = inlets[i]!
    const values: PortValue[] | undefined = many ? [] : undefined
    if (values) inputs[port] = values
    for (let j = 0; j < sources.length; j++) {
      const from = sources[j]!
      const value = nodes.node(from[0])?.outputs[from[1]]
      if (value === undefined) isIncomplete = true
      else if (values) values.push(arriveAs(value, type, from))
      else inputs[port] = arriveAs(value, type, from)
    }
  }
  return { inputs, isIncomplete }
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

const NO_OUTPUTS: Outputs = dictionary()
// The same for all, so that what shows them sees at a glance that nothing changed.
const NO_PROBLEMS: readonly never[] = []
const NO_FACTS: CheckedNode['facts'] = []

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
