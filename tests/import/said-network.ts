import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedNode } from '../../src/graph/check/checked-graph.ts'
import type { GraphDocument, GraphNode, NodeId, Wire } from '../../src/graph/document/document.ts'
import { wiringOf } from '../../src/graph/document/wiring.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import { type DataValue, sizeOf } from '../../src/graph/values/port-value.ts'

const sourceOf = (document: GraphDocument, id: NodeId, port: string): NodeId =>
  wiringOf(document).into(id, port)[0]?.[1].from[0] ?? ''
const resolved = ({ type, params }: GraphNode) =>
  resolveParams(registry.get(type)?.params ?? {}, params).params

/**
 * The graph as a file of Keras has it. Two nodes are something else there, and come back as what they are there:
 * - A weighted sum is a Dense layer without a bias; its weights are no node of their own.
 * - A Bias right behind a layer without a bias is that layer's bias.
 */
export function asKerasHasIt(document: GraphDocument): GraphDocument {
  let changed = document
  for (const id of Object.keys(document.nodes)) {
    const node = document.nodes[id] as GraphNode
    if (node.type === 'weighted-sum') changed = withNode(changed, id, denseOf(document, id, node))
  }
  for (const [id, { type }] of Object.entries(changed.nodes)) {
    const before = sourceOf(changed, id, 'input')
    const node = changed.nodes[before]
    if (type !== 'bias' || !node || wiringOf(changed).outOf(before).length > 1) continue
    const { bias, activation } = resolved(node)
    if (bias !== false || activation !== 'linear') continue
    changed = withNode(changed, before, { ...node, params: { ...node.params, bias: true } })
    const wires = Object.entries(changed.wires)
      .filter(([, { to }]) => to[0] !== id)
      .map(([key, wire]): readonly [string, Wire] => [
        key,
        wire.from[0] === id ? { ...wire, from: [before, wire.from[1]] } : wire,
      ])
    changed = { ...changed, wires: Object.fromEntries(wires) }
  }
  return changed
}

function withNode(document: GraphDocument, id: NodeId, node: GraphNode): GraphDocument {
  return { ...document, nodes: { ...document.nodes, [id]: node } }
}

function denseOf(document: GraphDocument, id: NodeId, node: GraphNode): GraphNode {
  const weights = document.nodes[sourceOf(document, id, 'weights')] as GraphNode
  return { ...node, type: 'dense', params: { ...resolved(weights), activation: 'linear', bias: false } }
}

/** Layers behind layers as a text without names and places: type, parameters, and what each is given, in order. */
export function saidNetwork(document: GraphDocument, trainer: NodeId): string {
  const wiring = wiringOf(document)
  const known = new Map<NodeId, string>()
  const say = (id: NodeId): string => {
    const told = known.get(id)
    if (told !== undefined) return told
    const node = document.nodes[id] as GraphNode
    if (registry.get(node.type)?.category !== 'layer') return 'data'
    const given = wiring
      .into(id, 'input')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { from }]) => say(from[0]))
    const text = `${node.type} ${JSON.stringify(resolved(node))} (${given.join(', ')})`
    known.set(id, text)
    return text
  }
  return say(sourceOf(document, trainer, 'network'))
}

/**
 * What the data steps of a trainer's network do to examples, in order, and then what they do to what is asked for. The
 * only column of a table may as well be all of its numbers.
 */
export function saidSteps(document: GraphDocument, trainer: NodeId): readonly string[] {
  const graph = check(document, registry)
  const network = wiringOf(document).before(sourceOf(document, trainer, 'network'))
  const steps = graph.order.flatMap((id) => {
    const { definition, inputs, params } = graph.node(id) as CheckedNode
    const plan = definition?.plan
    if (!network.has(id) || plan?.kind !== 'data-step' || !inputs.data) return []
    const data = inputs.data as DataValue
    const step = plan.step(params, data)
    if (step?.kind === 'standardise' && sizeOf(data.shape) === 1) return [{ kind: step.kind }]
    return step ? [step] : []
  })
  const of = (...kinds: readonly string[]) => steps.filter(({ kind }) => kinds.includes(kind))
  return [...of('divide', 'standardise', 'resize'), ...of('scale-target')].map((step) => JSON.stringify(step))
}
