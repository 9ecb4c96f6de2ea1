import { hashJson } from '../base/hash.ts'
import { lookup } from '../base/lookup.ts'
import type { CheckedGraph, CheckedNode } from '../check/checked-graph.ts'
import type { GraphDocument, NodeId, PortRef } from '../document/document.ts'
import { failed, ok, type Problem, problem, type Result } from '../document/problem.ts'
import { wiringOf } from '../document/wiring.ts'
import type { EvaluationPlan, KerasModel, OptimizerConfig, Plan } from '../plan/plan.ts'
import type { LossKind } from '../values/loss-kind.ts'
import { partWithExamples } from '../values/part-with-examples.ts'
import type { DataValue, ModelValue, Part, ScheduleValue, StartValue } from '../values/port-value.ts'
import { chooseLoss } from './choose-loss.ts'
import { compileData } from './compile-data.ts'
import { compileNetwork } from './compile-network.ts'

/**
 * The plan of one trainer: pure data with a content hash. Fails with the problems of everything the trainer depends
 * on; the rest of the graph does not matter.
 */
export function compile(graph: CheckedGraph, trainer: NodeId): Result<Plan> {
  const node = graph.node(trainer)
  if (node?.definition?.plan.kind !== 'trainer') return failed(problem('not-a-trainer', { id: trainer }))
  const model = node.outputs.model
  if (node.status !== 'ready' || model?.kind !== 'model') return failed(...problemsBefore(graph, trainer))
  const { network, data } = model
  const loss = chooseLoss(network, data, askedLoss(graph, trainer))
  if ('problem' in loss) return failed({ severity: 'error', values: {}, ...loss.problem, node: trainer })
  const dataPlan = compileData(graph, trainingSource(graph, model))
  const content = {
    format: 1 as const,
    inputShape: network.data.shape,
    // One sigmoid unit stands for two classes.
    outputs: network.shape[0] ?? 1,
    target: data.target.kind,
    network: withStart(graph, trainer, compileNetwork(graph, network, graph.document.seed)),
    data: dataPlan,
    optimizer: optimizerConfig(graph, trainer),
    loss: loss.loss,
    training: node.definition.plan.training(node.params),
    seed: graph.document.seed,
    evaluations: evaluations(graph, model, dataPlan),
  }
  return ok({ ...content, trainer, hash: hashJson(content) })
}

/** The trainers of a graph, in the order of the check: looked for once, though many parts of the screen ask. */
export function trainersOf(graph: CheckedGraph): readonly NodeId[] {
  let trainers = trainersFound.get(graph.order)
  if (!trainers) {
    trainers = graph.order.filter((id) => graph.definition(id)?.plan.kind === 'trainer')
    trainersFound.set(graph.order, trainers)
  }
  return trainers
}

const trainersFound = new WeakMap<CheckedGraph['order'], readonly NodeId[]>()

/** The identity of the measurement of one part of some data; result nodes find theirs by it. */
export function evaluationId(data: EvaluationPlan['data'], part: Part): string {
  return hashJson({ data, part })
}

/**
 * What a result node looks at: the trainer's measurement of the node's own data and part, or of the first part that
 * has examples when its own has none. Nothing while the node is not ready.
 */
export function evaluationFor(
  graph: CheckedGraph,
  result: NodeId,
): (EvaluationPlan & { readonly trainer: NodeId }) | undefined {
  const node = graph.node(result)
  const model = node?.inputs.model as ModelValue | undefined
  if (node?.status !== 'ready' || model?.kind !== 'model') return undefined
  if (node.definition?.plan.kind !== 'result' || !node.definition.plan.part) return undefined
  const own = dataSource(graph, result)
  const value = (node.inputs.data as DataValue | undefined) ?? model.data
  const source = own ?? trainingSource(graph, model)
  const data = compileData(graph, source)
  const part = partWithExamples(value, node.definition.plan.part(node.params))
  return { id: evaluationId(data, part), data, part, trainer: model.trainer }
}

function evaluations(
  graph: CheckedGraph,
  model: ModelValue,
  data: EvaluationPlan['data'],
): readonly EvaluationPlan[] {
  const part = partWithExamples(model.data, 'test')
  const plans = new Map([[evaluationId(data, part), { id: evaluationId(data, part), data, part }]])
  for (const id of graph.order) {
    const asked = evaluationFor(graph, id)
    if (asked?.trainer === model.trainer)
      plans.set(asked.id, { id: asked.id, data: asked.data, part: asked.part })
  }
  const [first, ...others] = [...plans.values()]
  return [first as EvaluationPlan, ...others.sort((a, b) => (a.id < b.id ? -1 : 1))]
}

/** The port that the examples a model is trained with come from. */
export function trainingSource(graph: CheckedGraph, { trainer, network }: ModelValue): PortRef {
  return dataSource(graph, trainer) ?? network.source
}

function feeding(graph: CheckedGraph, node: NodeId, port: string): CheckedNode | undefined {
  const source = wireInto(graph.document, node, port)?.from[0]
  return source === undefined ? undefined : graph.node(source)
}

function wireInto(document: GraphDocument, node: NodeId, port: string) {
  return wiringOf(document).into(node, port)[0]?.[1]
}

function dataSource(graph: CheckedGraph, node: NodeId) {
  return wireInto(graph.document, node, 'data')?.from
}

function askedLoss(graph: CheckedGraph, trainer: NodeId): LossKind | undefined {
  const node = feeding(graph, trainer, 'loss')
  return node?.definition?.plan.kind === 'loss' ? node.definition.plan.loss(node.params) : undefined
}

/** Where the weights of the network's own layers come from, as far as something is wired that says so. */
function withStart(graph: CheckedGraph, trainer: NodeId, network: KerasModel): KerasModel {
  const value = graph.node(trainer)?.inputs.start as StartValue | undefined
  if (value?.kind !== 'start') return network
  const layers = network.config.layers.flatMap(({ name }) => {
    const arrays = lookup(value.layers, name)?.arrays
    return arrays ? [[name, arrays] as const] : []
  })
  if (layers.length === 0) return network
  return { ...network, start: { content: value.content, layers: Object.fromEntries(layers) } }
}

function optimizerConfig(graph: CheckedGraph, trainer: NodeId): OptimizerConfig {
  const node = feeding(graph, trainer, 'optimizer')
  if (node?.definition?.plan.kind !== 'optimizer') throw new Error(`trainer without optimizer: ${trainer}`)
  const config = node.definition.plan.optimizer(node.params)
  const value = node.inputs.schedule as ScheduleValue | undefined
  if (value?.kind !== 'schedule') return config
  // What the optimizer itself is set to no longer counts.
  const { schedule: _, ...steady } = config
  return value.schedule ? { ...steady, schedule: value.schedule } : steady
}

/** The errors of a node and of everything before it. */
export function problemsBefore(graph: CheckedGraph, node: NodeId): readonly Problem[] {
  const before = wiringOf(graph.document).before(node)
  // Also those of wires at ports that a node does not have: they stand at no node alone.
  return graph.problems.filter((p) => p.severity === 'error' && p.node !== undefined && before.has(p.node))
}
