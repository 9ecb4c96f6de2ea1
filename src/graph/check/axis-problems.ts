import type { Json } from '../base/json.ts'
import { lookup } from '../base/lookup.ts'
import type { NodeWord, Text } from '../base/text.ts'
import type { GraphDocument, NodeId } from '../document/document.ts'
import type { ProblemDraft } from '../document/problem.ts'
import { wiringOf } from '../document/wiring.ts'
import type { AnyParams, NodeDefinition } from '../node/define-node.ts'
import { nearestValue } from '../node/nearest-value.ts'
import { type Parameter, takesWhole } from '../node/parameter.ts'
import type { Registry } from '../node/registry.ts'
import { checkParam, resolveParams } from '../node/resolve-params.ts'
import { type Axis, type AxisStretch, MOST_POINTS, type SweepConfig, valuesOf } from '../values/axis.ts'
import type { KnownNodes } from './checked-graph.ts'
import { gridSize } from './grid-size.ts'

/**
 * What is wrong with the parameters of other nodes that a sweep varies: a node or parameter that is gone, or that
 * trains nothing here, values it cannot have. Of what was checked it looks at the nodes before the sweep alone.
 */
export function axisProblems(
  document: GraphDocument,
  id: NodeId,
  { plan, params }: NodeDefinition,
  registry: Registry,
  nodes: KnownNodes,
): readonly ProblemDraft[] {
  if (plan.kind !== 'sweep') return []
  const config: SweepConfig = plan.sweep(resolveParams(params, document.nodes[id]?.params ?? {}).params)
  const { axes } = config
  const before = wiringOf(document).before(id)
  if (axes.length === 0) return before.size > 1 ? [nothingVaried(before, nodes)] : []
  const problems = axes.flatMap((_, place) => problemOf(document, axes, place, before, registry) ?? [])
  return problems.length > 0 ? problems : tooMany(config, nodes)
}

/** The learning rate is what one begins with. */
function nothingVaried(before: ReadonlySet<NodeId>, nodes: KnownNodes): ProblemDraft {
  const optimizer = [...before].find((id) => nodes.node(id)?.definition?.plan.kind === 'optimizer')
  const none = { code: 'axes-none', severity: 'warning', param: 'axes' } as const
  if (optimizer === undefined) return none
  const values = { kind: 'list', values: [0.0001, 0.001, 0.01, 0.1] } as const
  const axis: Axis = { node: optimizer, param: 'learningRate', values }
  return { ...none, fix: { kind: 'set', param: 'axes', value: [axis] } }
}

function problemOf(
  document: GraphDocument,
  axes: readonly Axis[],
  place: number,
  before: ReadonlySet<NodeId>,
  registry: Registry,
): ProblemDraft | undefined {
  const axis = axes[place] as Axis
  const found = (code: string, values: ProblemDraft['values'], value: readonly Axis[]): ProblemDraft => ({
    code,
    values: { ...values },
    param: 'axes',
    fix: { kind: 'set', param: 'axes', value },
  })
  const without = axes.toSpliced(place, 1)
  const node = lookup(document.nodes, axis.node)
  if (!node) return found('axis-node-gone', { id: axis.node, of: axis.param }, without)
  const definition = registry.get(node.type)
  // What it is cannot be known; its own problem says so.
  if (!definition) return undefined
  // Not as it was checked: that is known only of nodes before the sweep, which this one need not be.
  const { params } = resolveParams(definition.params, node.params)
  const title: Text | NodeWord = node.label ?? {
    kind: 'title',
    type: node.type,
    variant: definition.variant?.(params),
  }
  const parameter = lookup(definition.params, axis.param)
  if (!before.has(axis.node)) return found('axis-elsewhere', { title, of: axis.param }, without)
  if (!parameter || parameter.kind === 'axes')
    return found('axis-param-gone', { title, of: axis.param }, without)
  const of: NodeWord = { kind: 'param', type: node.type, param: axis.param }
  const isTwice = axes.slice(0, place).some((other) => other.node === axis.node && other.param === axis.param)
  if (isTwice) return found('axis-twice', { title, of }, without)
  const values = valuesOf(axis.values, takesWhole(parameter))
  if (values.length === 0) {
    const above = axis.values.kind === 'log-range' ? aboveZero(axis.values, parameter) : undefined
    if (above) return found('axis-below-zero', { title, of }, axes.with(place, { ...axis, values: above }))
    return found('axis-no-values', { title, of }, axes.with(place, withCurrent(axis, params)))
  }
  const refused = values.find((value) => checkParam(parameter, value) !== undefined)
  if (refused === undefined) return undefined
  const value = typeof refused === 'string' ? refused : JSON.stringify(refused)
  return found('axis-value-refused', { title, of, value }, axes.with(place, withinBounds(axis, parameter)))
}

/** The one value that the graph has. */
function withCurrent(axis: Axis, params: AnyParams): Axis {
  return { ...axis, values: { kind: 'list', values: [params[axis.param] as Json] } }
}

/** Three powers of ten up to the end that lies above zero; nothing where neither does. */
function aboveZero(values: AxisStretch, parameter: Parameter): AxisStretch | undefined {
  const high = Math.max(values.from, values.to)
  const low = nearestValue(parameter, takesWhole(parameter) ? Math.max(1, high / 1000) : high / 1000)
  if (!(high > 0) || typeof low !== 'number' || low <= 0) return undefined
  return values.from > values.to ? { ...values, to: low } : { ...values, from: low }
}

function withinBounds({ values, ...axis }: Axis, parameter: Parameter): Axis {
  const near = (value: Json) => {
    const nearest = nearestValue(parameter, value)
    return nearest !== undefined && checkParam(parameter, nearest) === undefined ? [nearest] : []
  }
  if (values.kind === 'list')
    return { ...axis, values: { kind: 'list', values: values.values.flatMap(near) } }
  const [from, to] = [near(values.from)[0], near(values.to)[0]]
  return typeof from === 'number' && typeof to === 'number'
    ? { ...axis, values: { ...values, from, to } }
    : { ...axis, values: { kind: 'list', values: valuesOf(values, takesWhole(parameter)).flatMap(near) } }
}

function tooMany({ axes, way }: SweepConfig, nodes: KnownNodes): readonly ProblemDraft[] {
  if (way !== 'grid') return []
  const points = gridSize(nodes, axes)
  if (points <= MOST_POINTS) return []
  const fix = { kind: 'set', param: 'way', value: 'latin-hypercube' } as const
  return [{ code: 'sweep-too-many', values: { count: points, most: MOST_POINTS }, param: 'way', fix }]
}
