import type { Json } from '../base/json.ts'
import type { CheckedGraph } from '../check/checked-graph.ts'
import { openOutputs } from '../check/open-outputs.ts'
import { resolveFix } from '../check/resolve-fix.ts'
import type { NodeId, PortRef, WireId } from '../document/document.ts'
import type { Problem } from '../document/problem.ts'
import { wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import type { DataValue, ModelValue, NetworkValue } from '../values/port-value.ts'
import { type Following, whatFollows } from './what-follows.ts'

/** How far the latest run of a trainer is. */
export type Stage = 'none' | 'active' | 'done'

export type NextStep =
  /** A new node: behind an output, before an input, in a wire, or alone. */
  | {
      readonly kind: 'add'
      readonly code: 'data' | Following['code'] | 'optimizer' | 'evaluate' | 'predict' | 'plot'
      readonly type: string
      readonly params?: Readonly<Record<string, Json>>
      readonly from?: PortRef
      readonly to?: PortRef
      readonly into?: WireId
    }
  | { readonly kind: 'wire'; readonly code: 'wire'; readonly from: PortRef; readonly to: PortRef }
  /** What the button of a problem does. */
  | { readonly kind: 'fix'; readonly code: 'fix'; readonly problem: Problem }
  | { readonly kind: 'run'; readonly code: 'run'; readonly trainers: readonly NodeId[] }

/**
 * The one thing that is sensible next, from an empty canvas to a result; nothing while a run is under way, in graphs
 * that are finished, and in those of experiments.
 */
export function nextStep(
  graph: CheckedGraph,
  registry: Registry,
  stageOf: (trainer: NodeId) => Stage = () => 'none',
): NextStep | undefined {
  const kinds = graph.order.map((id) => graph.node(id)?.definition?.plan.kind)
  if (graph.order.length === 0) return FIRST
  const trainers = graph.order.filter((_, i) => kinds[i] === 'trainer')
  const isNetwork = trainers.length > 0 || kinds.some((kind) => kind === 'layer' || kind === 'dataset')
  if (!isNetwork) return undefined
  return (
    mendBefore(graph, registry, trainers) ??
    forTrainers(graph, registry, trainers) ??
    (trainers.length === 0 ? atOpenEnd(graph, registry) : undefined) ??
    mend(graph, registry, trainers, 'error') ??
    toRun(graph, registry, trainers, stageOf)
  )
}

/** So many digits that 95 of 100 are recognised after ten epochs, and few enough not to have to wait for it. */
const EXAMPLES = 5000
const FIRST: NextStep = { kind: 'add', code: 'data', type: 'digits', params: { train: EXAMPLES } }

/** What is wrong before any trainer: what follows hangs on it. */
function mendBefore(graph: CheckedGraph, registry: Registry, trainers: readonly NodeId[]) {
  const isBefore = (id: NodeId) => {
    const kind = graph.node(id)?.definition?.plan.kind
    return kind !== 'result' && kind !== 'experiment' && !trainers.includes(id)
  }
  return mend(graph, registry, graph.order.filter(isBefore), 'error')
}

/** The first problem at these nodes that has a fix now and is not intended. */
function mend(
  graph: CheckedGraph,
  registry: Registry,
  nodes: readonly NodeId[],
  severity: Problem['severity'],
): NextStep | undefined {
  for (const id of nodes)
    for (const problem of graph.node(id)?.problems ?? [])
      if (
        problem.severity === severity &&
        problem.intended === undefined &&
        resolveFix(graph.document, registry, problem)
      )
        return { kind: 'fix', code: 'fix', problem }
  return undefined
}

/** What keeps the first trainer that is not ready from starting. */
function forTrainers(
  graph: CheckedGraph,
  registry: Registry,
  trainers: readonly NodeId[],
): NextStep | undefined {
  const trainer = trainers.find((id) => graph.node(id)?.status !== 'ready')
  if (trainer === undefined) return undefined
  const wiring = wiringOf(graph.document)
  const [wire] = wiring.into(trainer, 'network')
  if (!wire) return networkFor(graph, registry, trainer)
  const value = graph.node(wire[1].from[0])?.outputs[wire[1].from[1]]
  const following = isGrowing(value) ? whatFollows(graph.document, value) : undefined
  if (following && following.code !== 'trainer') return { kind: 'add', ...following, into: wire[0] }
  if (wiring.into(trainer, 'optimizer').length === 0)
    return { kind: 'add', code: 'optimizer', type: 'optimizer', to: [trainer, 'optimizer'] }
  return undefined
}

/** Goes on with the network that is there until it can be wired to the trainer. */
function networkFor(graph: CheckedGraph, registry: Registry, trainer: NodeId): NextStep | undefined {
  const end = openEnd(graph, registry)
  if (!end) return graph.order.some((id) => isDataset(graph, id)) ? undefined : FIRST
  const following = whatFollows(graph.document, end.value)
  if (following?.code !== 'trainer') return following && { kind: 'add', ...following, from: end.port }
  return { kind: 'wire', code: 'wire', from: end.port, to: [trainer, 'network'] }
}

function atOpenEnd(graph: CheckedGraph, registry: Registry): NextStep | undefined {
  const end = openEnd(graph, registry)
  const following = end && whatFollows(graph.document, end.value)
  return following && { kind: 'add', ...following, from: end.port }
}

const isDataset = (graph: CheckedGraph, id: NodeId) => graph.node(id)?.definition?.plan.kind === 'dataset'

const isGrowing = (value: unknown): value is DataValue | NetworkValue =>
  ['data', 'network'].includes((value as { kind?: string } | undefined)?.kind ?? '')

/** The end that has come farthest: the last of those that no wire leaves. */
function openEnd(graph: CheckedGraph, registry: Registry) {
  const ends = openOutputs(graph.document, registry, graph.order).flatMap(({ port }) => {
    const value = graph.node(port[0])?.outputs[port[1]]
    return isGrowing(value) ? { port, value } : []
  })
  return ends.at(-1)
}

function toRun(
  graph: CheckedGraph,
  registry: Registry,
  trainers: readonly NodeId[],
  stageOf: (trainer: NodeId) => Stage,
): NextStep | undefined {
  const ready = trainers.filter((id) => graph.node(id)?.status === 'ready')
  if (ready.length === 0 || ready.some((id) => stageOf(id) === 'active')) return undefined
  const waiting = ready.filter((id) => stageOf(id) === 'none')
  if (waiting.length === ready.length)
    return mend(graph, registry, ready, 'warning') ?? { kind: 'run', code: 'run', trainers: ready }
  return resultFor(
    graph,
    ready.filter((id) => stageOf(id) === 'done'),
  )
}

/** A sweep shows what each setting reached. */
const SHOWING: ReadonlySet<string | undefined> = new Set(['result', 'sweep'])

/** What shows how good the network is, and then something to try it with. */
function resultFor(graph: CheckedGraph, done: readonly NodeId[]): NextStep | undefined {
  const shown = graph.order.flatMap((id) =>
    SHOWING.has(graph.node(id)?.definition?.plan.kind) ? (graph.document.nodes[id]?.type ?? '') : [],
  )
  const [trainer] = done
  const model = trainer === undefined ? undefined : (graph.node(trainer)?.outputs.model as ModelValue)
  if (!model || trainer === undefined || shown.length > 1) return undefined
  const from: PortRef = [trainer, 'model']
  const isClasses = model.data.target.kind === 'classes'
  if (shown.length === 0)
    return isClasses
      ? { kind: 'add', code: 'evaluate', type: 'evaluate', from }
      : { kind: 'add', code: 'plot', type: 'regression-plot', from }
  const [height, , channels] = model.network.data.shape
  const canDraw = height !== undefined && channels === 1
  return canDraw && shown[0] === 'evaluate'
    ? { kind: 'add', code: 'predict', type: 'predict', params: { from: 'drawing' }, from }
    : undefined
}
