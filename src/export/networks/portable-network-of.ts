import type {
  PortableAnswer,
  PortableEvaluation,
  PortableNetwork,
  PortableWeight,
} from '../../formats/networks/portable-network.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { textIn } from '../../graph/base/text.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import { trainingSource } from '../../graph/compile/compile.ts'
import { rawData } from '../../graph/compile/compile-data.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { ExampleStep } from '../../graph/values/example-step.ts'
import type { ModelValue, Part, Shape, Target } from '../../graph/values/port-value.ts'
import type { TargetScale } from '../../graph/values/target-scale.ts'
import { type Words, wording } from '../../graph/words/words.ts'
import { numberScores } from '../../scores/number-scores.ts'

/** A trainer's network in its graph, with what it was trained to. */
export interface NetworkOfGraph {
  readonly graph: CheckedGraph
  readonly plan: Plan
  /** Epochs it was trained for; 0 with its start weights. */
  readonly epochs: number
  /** The plan's first measurement, where it was made. */
  readonly evaluation?: MeasuredNetwork
  /** In whose language names and titles are. */
  readonly words: Words
}

/** What was measured after training: as the engine says it. */
export interface MeasuredNetwork {
  readonly part: Part
  readonly examples: number
  readonly accuracy?: number | undefined
  readonly outputs: Numbers
  readonly targets: Numbers
}

/** What only the engine knows of it. */
export interface KnownOfNetwork {
  readonly weights: readonly PortableWeight[]
  readonly before: readonly ExampleStep[]
  readonly targetScale?: TargetScale
  readonly shape: Shape
}

/** A network with everything that has to travel with it. */
export function portableNetworkOf(
  { graph, plan, epochs, evaluation, words }: NetworkOfGraph,
  { weights, before, targetScale, shape }: KnownOfNetwork,
): PortableNetwork {
  const model = graph.node(plan.trainer)?.outputs.model as ModelValue
  const raw = rawData(graph, trainingSource(graph, model)) ?? model.data
  const layers = plan.network.config.layers.filter(({ name }) => graph.document.nodes[name])
  const { target } = model.data
  return {
    title: textIn(graph.document.title, words.language),
    model: plan.network,
    weights,
    titles: Object.fromEntries(layers.map(({ name }) => [name, wording(nodeTitle(graph, name), words)])),
    inputShape: shape,
    ...(raw.features && { inputNames: raw.features.map(({ name }) => textIn(name, words.language)) }),
    before,
    ...(targetScale && { targetScale }),
    answer: answerOf(target, words),
    data: { ...raw, target, examples: model.data.examples },
    ...(evaluation && { evaluation: measured(evaluation, plan) }),
    plan,
    epochs,
  }
}

function answerOf(target: Target, { language }: Words): PortableAnswer {
  const names = target.names.map((name) => textIn(name, language))
  if (target.kind === 'classes') return { kind: 'classes', names }
  return { kind: 'numbers', names, units: names.map((_, i) => target.units?.[i]) }
}

function measured(
  { part, examples, accuracy, outputs, targets }: MeasuredNetwork,
  { target }: Plan,
): PortableEvaluation {
  if (target === 'classes') return { part, examples, ...(accuracy !== undefined && { accuracy }) }
  const scores = numberScores(outputs, targets)
  return { part, examples, ...(scores && { meanAbsoluteError: scores.meanAbsoluteError }) }
}
