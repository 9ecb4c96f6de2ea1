import type { Engine, StoredTensor } from '../engine/protocol.ts'
import type { Numbers } from '../graph/base/numbers.ts'
import { predictedClass } from '../graph/base/predicted-class.ts'
import { textIn } from '../graph/base/text.ts'
import type { CheckedGraph, CheckedNode } from '../graph/check/checked-graph.ts'
import { trainingSource } from '../graph/compile/compile.ts'
import { rawData } from '../graph/compile/compile-data.ts'
import type { Result } from '../graph/document/problem.ts'
import { ok } from '../graph/document/problem.ts'
import type { Plan } from '../graph/plan/plan.ts'
import type { DataValue, ModelValue } from '../graph/values/port-value.ts'
import { sentence } from '../graph/words/format-message.ts'
import type { Words } from '../graph/words/words.ts'
import { farOut, type Preparation, probes, readPreparation } from '../scores/preparation.ts'
import { layerFormulas } from '../scores/unit-formulas.ts'
import { describeWeights } from '../scores/weights-in-words.ts'
import type { Prediction, TrainedWords } from './runs/finished-run.ts'

/** More features than these are not said in words, so nobody has to know how they were prepared. */
const MOST_FEATURES = 64

/** A trained network and what may be asked of it. */
export interface TrainedModel {
  readonly engine: Engine
  readonly graph: CheckedGraph
  readonly plan: Plan
  readonly weights: readonly StoredTensor[]
}

/** What the predict nodes of a graph ask with numbers typed into them. */
export async function askModel(trained: TrainedModel): Promise<Result<readonly Prediction[]>> {
  const { plan } = trained
  const found: Prediction[] = []
  for (const [node, model] of nodesOfType(trained, 'predict')) {
    const rows = node.params.from === 'values' ? (node.params.inputs as readonly (readonly number[])[]) : []
    if (rows.length === 0) continue
    const answers = await predict(trained, Float64Array.from(rows.flat()), rows.length)
    if (!answers.ok) return answers
    const { outputs } = answers.value
    rows.forEach((values, row) => {
      const own = [...outputs.subarray(row * plan.outputs, (row + 1) * plan.outputs)]
      found.push({ node: node.id, values, outputs: own, ...answeredClass(model, outputs, row, plan.outputs) })
    })
  }
  return ok(found)
}

function answeredClass({ data: { target } }: ModelValue, outputs: Numbers, row: number, units: number) {
  if (target.kind !== 'classes') return undefined
  const answer = predictedClass(outputs, row, units)
  const first = outputs[row * units] ?? 0
  const probability = units > 1 ? outputs[row * units + answer] : answer === 1 ? first : 1 - first
  return { class: textIn(target.names[answer] ?? '', 'en'), probability }
}

/** What the nodes that put weights into words say; nothing of networks that are no row of Dense layers. */
export async function describeModel(
  trained: TrainedModel,
  words: Words,
): Promise<Result<readonly TrainedWords[]>> {
  const found: TrainedWords[] = []
  for (const [node, model] of nodesOfType(trained, 'weights-in-words')) {
    const data = rawData(trained.graph, trainingSource(trained.graph, model)) ?? model.data
    const preparation = await preparationOf(trained, model.network.data, data)
    if (!preparation.ok) return preparation
    const formulas = layerFormulas(trained.plan.network, trained.weights, preparation.value)
    if (!formulas) continue
    const facts = describeWeights(formulas, { ...data, target: model.data.target })
    found.push({
      node: node.id,
      formulas,
      sentences: facts.map((fact) => sentence(fact, words) ?? fact.code),
    })
  }
  return ok(found)
}

async function preparationOf(
  trained: TrainedModel,
  { shape }: DataValue,
  { range }: DataValue,
): Promise<Result<Preparation | undefined>> {
  const [size = 0] = shape
  if (shape.length !== 1 || size > MOST_FEATURES) return ok(undefined)
  const far = farOut(range)
  const answers = await predict(trained, probes(size, far), size + 1)
  if (!answers.ok) return answers
  const read = readPreparation(answers.value.inputs, size, far)
  return ok(read && { ...read, target: answers.value.targetScale })
}

function predict({ engine, plan, weights }: TrainedModel, values: Numbers, count: number) {
  const { network, data } = plan
  return engine.predict({ network, data, weights, ask: { kind: 'raw', values, count } })
}

/** What the trainer of a plan puts out. */
export function modelOf(graph: CheckedGraph, { trainer }: Pick<Plan, 'trainer'>): ModelValue {
  const model = graph.node(trainer)?.outputs.model
  if (model?.kind !== 'model') throw new Error(`no model: ${trainer}`)
  return model
}

function nodesOfType(
  { graph, plan }: TrainedModel,
  type: string,
): readonly (readonly [CheckedNode, ModelValue])[] {
  return graph.order.flatMap((id) => {
    const node = graph.node(id)
    const model = node?.inputs.model as ModelValue | undefined
    const isWanted = node?.definition?.type === type && model?.trainer === plan.trainer
    return node?.status === 'ready' && isWanted ? [[node, model] as const] : []
  })
}
