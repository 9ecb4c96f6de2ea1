import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { intoData } from '../graph/check/into-data.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Fix } from '../graph/document/problem.ts'
import { wiringOf } from '../graph/document/wiring.ts'
import { ALGORITHMS, type Algorithm, usualRate } from '../graph/plan/optimizers.ts'
import { type DataValue, type NetworkValue, sizeOf } from '../graph/values/port-value.ts'
import { type EpochCurves, isOverfit, jumps, stillFalls } from './curve-shape.ts'
import { isGood, isGuessing, type MeasuredPart, type RunMeaning, runMeaning } from './run-meaning.ts'

/** What a run has shown, once it has ended. */
export interface EndedRun {
  readonly history: EpochCurves
  readonly epochs: number
  /** It was stopped by a person and can go on. */
  readonly canResume: boolean
  /** It ended because nothing got better. */
  readonly stoppedEarly: boolean
}

/** Why the next step is sensible; the sentences are `advice.…` in the words of the screen. */
export type AdviceCode =
  | 'rate-high'
  | 'rate-low'
  | 'no-hidden-layer'
  | 'never-answered'
  | 'overfit'
  | 'augment'
  | 'more-data'
  | 'still-falls'
  | 'go-on'
  | 'larger-network'
  | 'guessing'
  | 'good'
  | 'good-numbers'

/** One thing to try, with the change of the graph where there is one that does it. */
export interface Advice {
  readonly code: AdviceCode
  /** Shares of right answers, losses, rates, counts: what the sentence says. */
  readonly values: Readonly<Record<string, number>>
  /** The node that `fix` is told of. */
  readonly node: NodeId
  readonly fix?: Fix
}

/** More would be a lecture. */
const MOST = 2
/** A rate so many times below the usual one creeps. */
const CREEPS = 5
const MOST_EPOCHS = 10_000
/** Units of a first hidden layer, and from how many inputs on it has the larger number. */
const UNITS = { few: 16, many: 64, inputs: 64 } as const
const DROPOUT = 0.3

/** What the run of a trainer has reached, and one or two things to try next. The graph is the one that it ran. */
export function runAdvice(
  graph: CheckedGraph,
  trainer: NodeId,
  run: EndedRun,
  measured: MeasuredPart | undefined,
): { readonly meaning: RunMeaning | undefined; readonly tries: readonly Advice[] } {
  const { network, data = network?.data } = (graph.node(trainer)?.inputs ?? {}) as Arriving
  if (!network || !data) return { meaning: undefined, tries: [] }
  const meaning = runMeaning(measured, run.history, data.examples.validation)
  // Nothing was learned, so nothing can be said of how it learns.
  if (graph.node(trainer)?.params.epochs === 0) return { meaning, tries: [] }
  const tries = [...reasons({ graph, trainer, run, meaning, confusion: measured?.confusion, network, data })]
  if (tries.length === 0 && meaning && isGood(meaning))
    tries.push({ code: meaning.kind === 'numbers' ? 'good-numbers' : 'good', values: {}, node: trainer })
  return { meaning, tries: tries.slice(0, MOST) }
}

interface Arriving {
  readonly network?: NetworkValue
  readonly data?: DataValue
}

interface Situation {
  readonly graph: CheckedGraph
  readonly trainer: NodeId
  readonly run: EndedRun
  readonly meaning: RunMeaning | undefined
  readonly confusion: MeasuredPart['confusion']
  readonly network: NetworkValue
  readonly data: DataValue
}

/** Everything that could be said, the gravest first. */
function* reasons(situation: Situation): Generator<Advice> {
  const { trainer, run, meaning, data } = situation
  const { history } = run
  const rate = rateOf(situation)
  const guesses = meaning !== undefined && isGuessing(meaning)
  const good = meaning !== undefined && isGood(meaning)
  const hasJumped = jumps(history)
  if (rate && ((hasJumped && !good) || (guesses && rate.now > rate.usual)))
    yield {
      code: 'rate-high',
      values: { rate: rate.now },
      node: trainer,
      fix: setRate(rate.node, rate.now / 10),
    }
  const never = neverAnswered(situation.confusion)
  if (never) yield { code: 'never-answered', values: never, node: trainer }
  if (!good) yield* hiddenLayer(situation)
  if (isOverfit(history, data.examples.validation)) {
    yield* overfitting(situation)
    return
  }
  const falls = !hasJumped && !run.stoppedEarly && !good && stillFalls(history)
  if (falls && rate && rate.now * CREEPS <= rate.usual)
    yield { code: 'rate-low', values: { rate: rate.now }, node: trainer, fix: setRate(rate.node, rate.usual) }
  else if (falls && run.canResume) yield { code: 'go-on', values: {}, node: trainer }
  else if (falls && run.epochs < MOST_EPOCHS) {
    const epochs = Math.min(MOST_EPOCHS, run.epochs < 5 ? 10 : run.epochs * 2)
    const fix: Fix = { kind: 'set', param: 'epochs', value: epochs }
    yield { code: 'still-falls', values: { epochs: run.epochs }, node: trainer, fix }
  }
  if (!falls && !good && !hasJumped) yield* larger(situation)
  if (guesses) yield { code: 'guessing', values: {}, node: trainer }
}

/** A network whose only weights are those of its output layer can draw straight borders only. */
function* hiddenLayer({ graph, network, data, meaning }: Situation): Generator<Advice> {
  const weighted = network.layers.filter(({ trainable }) => trainable > 0)
  const [only, another] = weighted
  if (!meaning || !only || another || graph.node(only.node)?.definition?.type !== 'dense') return
  const units = sizeOf(data.shape) >= UNITS.inputs ? UNITS.many : UNITS.few
  const fix: Fix = { kind: 'insert', port: 'input', type: 'dense', params: { units, activation: 'relu' } }
  yield { code: 'no-hidden-layer', values: {}, node: only.node, fix }
}

function* overfitting(situation: Situation): Generator<Advice> {
  const { graph, trainer, run, network, data } = situation
  const [training, validation] = [run.history.accuracy.at(-1), run.history.valAccuracy.at(-1)]
  const values: Record<string, number> =
    training === undefined || validation === undefined
      ? { trainingLoss: run.history.loss.at(-1)!, validationLoss: run.history.valLoss.at(-1)! }
      : { training, validation }
  const before = [...wiringOf(graph.document).before(trainer)].map((id) => graph.document.nodes[id]?.type)
  const output = network.layers.filter(({ trainable }) => trainable > 0).at(-1)
  const canDrop = output && network.layers.length > 1 && !before.includes('dropout')
  const isDense = output && graph.node(output.node)?.definition?.type === 'dense'
  const dropout: Fix = { kind: 'insert', port: 'input', type: 'dropout', params: { rate: DROPOUT } }
  if (canDrop && isDense) yield { code: 'overfit', values, node: output.node, fix: dropout }
  else yield { code: 'overfit', values, node: trainer }
  if (data.shape.length === 3 && !before.includes('augmentation')) {
    const inputs = graph.node(trainer)!.inputs as { network: NetworkValue; data?: DataValue }
    yield {
      code: 'augment',
      values: {},
      node: trainer,
      fix: intoData({ node: trainer, inputs }, 'augmentation'),
    }
  } else yield { code: 'more-data', values: {}, node: trainer }
}

/** Neither longer nor slower: what is left is a network that can do more. */
function* larger({ graph, network, meaning, trainer }: Situation): Generator<Advice> {
  const hidden = network.layers.filter(({ trainable }) => trainable > 0).slice(0, -1)
  const node = hidden
    .map(({ node }) => graph.node(node))
    .findLast((found) => found?.definition?.type === 'dense')
  if (!meaning || hidden.length === 0) return
  const units = Number(node?.params.units)
  const fix: Fix | undefined = node && { kind: 'set', node: node.id, param: 'units', value: units * 2 }
  yield { code: 'larger-network', values: {}, node: trainer, fix }
}

/** The first class that has examples and was never the answer. */
function neverAnswered(confusion: MeasuredPart['confusion']): { class: number; count: number } | undefined {
  const counts = (confusion ?? []).map((row) => row.reduce((sum, count) => sum + count, 0))
  const at = counts.findIndex((count, index) => count > 0 && confusion!.every((row) => row[index] === 0))
  return at < 0 ? undefined : { class: at, count: counts[at]! }
}

function rateOf({ graph, trainer }: Situation) {
  const [wire] = wiringOf(graph.document).into(trainer, 'optimizer')
  const node = wire && graph.node(wire[1].from[0])
  const { algorithm, learningRate } = node?.params ?? {}
  if (!node || !isAlgorithm(algorithm) || typeof learningRate !== 'number') return undefined
  return { node: node.id, now: learningRate, usual: usualRate(algorithm) }
}

const isAlgorithm = (value: unknown): value is Algorithm => (ALGORITHMS as readonly unknown[]).includes(value)

function setRate(node: NodeId, rate: number): Fix {
  return { kind: 'set', node, param: 'learningRate', value: Number(rate.toPrecision(2)) }
}
