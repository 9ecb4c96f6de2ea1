import type { Json } from '../../../graph/base/json.ts'
import type { NodeWord, Text } from '../../../graph/base/text.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Parameter } from '../../../graph/node/parameter.ts'
import { checkParam } from '../../../graph/node/resolve-params.ts'
import type { Axis, AxisValues } from '../../../graph/values/axis.ts'

/** A node before a sweep with its parameters that can be varied. */
export interface VariedNode {
  readonly node: NodeId
  readonly title: Text | NodeWord
  readonly type: string
  readonly params: readonly string[]
}

/** What people bring is chosen where it is brought. */
const KINDS: ReadonlySet<Parameter['kind']> = new Set([
  'integer',
  'number',
  'choice',
  'toggle',
  'size',
  'class',
  'classes',
  'grid',
])

/** The nodes before a sweep and their parameters that mean something now, in the order in which data flows. */
export function variedNodes(graph: CheckedGraph, sweep: NodeId): readonly VariedNode[] {
  const before = wiringOf(graph.document).before(sweep)
  return graph.order.flatMap((node) => {
    const { definition, params = {} } = graph.node(node) ?? {}
    if (node === sweep || !before.has(node) || !definition) return []
    const names = Object.entries(definition.params)
      .filter(([, parameter]) => KINDS.has(parameter.kind) && !parameter.isOutsidePlan)
      .filter(([, parameter]) => parameter.shown?.(params) ?? true)
      .map(([name]) => name)
    const title = nodeTitle(graph, node)
    return names.length === 0 ? [] : [{ node, title, type: definition.type, params: names }]
  })
}

/** The parameter that is varied next: the learning rate, the size of batches, then whatever is first. */
export function nextAxis(
  graph: CheckedGraph,
  nodes: readonly VariedNode[],
  axes: readonly Axis[],
): Axis | undefined {
  const all = nodes.flatMap(({ node, params }) => params.map((param) => ({ node, param })))
  const free = all.filter(
    ({ node, param }) => !axes.some((axis) => axis.node === node && axis.param === param),
  )
  const usual = ['learningRate', 'batchSize', 'units', 'filters']
  const place = ({ param }: { readonly param: string }) =>
    usual.includes(param) ? usual.indexOf(param) : usual.length
  const [best] = free.toSorted((a, b) => place(a) - place(b))
  return best && axisFor(graph, best.node, best.param)
}

/** An axis with values around the one that the graph has. */
export function axisFor(graph: CheckedGraph, node: NodeId, param: string): Axis {
  const { definition, params = {} } = graph.node(node) ?? {}
  const parameter = definition?.params[param]
  const now = params[param] ?? null
  return { node, param, values: parameter ? valuesAround(parameter, now) : { kind: 'list', values: [now] } }
}

function valuesAround(parameter: Parameter, now: Json): AxisValues {
  const listOf = (values: readonly Json[]): AxisValues => ({
    kind: 'list',
    values: values.filter((value) => checkParam(parameter, value) === undefined),
  })
  if (parameter.kind === 'choice') return listOf(parameter.options)
  if (parameter.kind === 'toggle') return listOf([false, true])
  if (typeof now !== 'number') return listOf([now])
  if (parameter.kind === 'number' && parameter.scale === 'log' && now > 0) {
    const [from, to] = [Math.max(parameter.min, now / 10), Math.min(parameter.max, now * 10)]
    if (from > 0) return { kind: 'log-range', from: tidy(from), to: tidy(to), count: 3 }
  }
  if (now === 0 || parameter.kind === 'class') return listOf([now])
  const halved = parameter.kind === 'integer' ? Math.round(now / 2) : tidy(now / 2)
  const inside = (value: number) =>
    'min' in parameter ? Math.min(parameter.max, Math.max(parameter.min, value)) : value
  return listOf([...new Set([inside(halved), now, inside(tidy(now * 2))])])
}

/** Without the rests of division. */
function tidy(value: number): number {
  return Number(value.toPrecision(6))
}

/** The same values as far as possible in another form. */
export function inForm(values: AxisValues, kind: AxisValues['kind'], all: readonly Json[]): AxisValues {
  if (kind === values.kind) return values
  if (kind === 'list') return { kind, values: all }
  if (values.kind !== 'list') return { ...values, kind }
  const numbers = all.filter((value): value is number => typeof value === 'number')
  const count = Math.max(2, numbers.length)
  if (numbers.length === 0) return { kind, from: 1, to: 10, count }
  return { kind, from: Math.min(...numbers), to: Math.max(...numbers), count }
}
