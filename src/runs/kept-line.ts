import type { NodeWord, Text } from '../graph/base/text.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { nodeTitle } from '../graph/check/node-title.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Plan } from '../graph/plan/plan.ts'
import type { Variant } from '../graph/variants/variant.ts'
import { bestEpoch } from './best-epoch.ts'
import type { KeptRun, PartFigures } from './kept-run.ts'
import { planSetting } from './plan-setting.ts'
import type { RunState } from './run-state.ts'

/** The line of a kept run as it is stored: what follows from where it lies is left out. */
export type KeptLine = Omit<KeptRun, 'graph' | 'bytes' | 'hasWeights' | 'deletedAt'> & {
  /** What its parts take. */
  readonly bytes: { readonly data: number; readonly weights: number; readonly graph: number }
}

/** What is known of a run when it begins. */
export interface BegunRun {
  readonly state: RunState
  readonly trainer: NodeId
  readonly title: Text | NodeWord
  /** Numbers that training changes. */
  readonly weights: number
  /** Milliseconds since 1970. */
  readonly begunAt: number
  readonly group?: string
  readonly variant?: Variant
}

/** What the graph of a run says of it when it begins. */
export function trainerFacts(graph: CheckedGraph, plan: Plan): Pick<BegunRun, 'title' | 'weights'> {
  const layers = plan.network.config.layers
  const weights = layers.reduce((sum, { name }) => sum + (graph.node(name)?.weights?.trainable ?? 0), 0)
  return { title: nodeTitle(graph, plan.trainer), weights }
}

/** The first line of a run. */
export function lineOf({ state, trainer, title, weights, begunAt, group, variant }: BegunRun): KeptLine {
  const line = { trainer, title, weights, begunAt, bytes: { data: 0, weights: 0, graph: 0 } }
  const belongs = { ...(group !== undefined && { group }), ...(variant && { variant }) }
  return { ...line, ...belongs, ...progressOf(state, begunAt) }
}

/** The line after the run has come further; what a person said of it stays. */
export function advancedLine(line: KeptLine, state: RunState, savedAt: number): KeptLine {
  const { backend: _, threads: __, msPerStep: ___, trainedMs: ____, ...others } = line
  const { bestEpoch: _____, bestAccuracyEpoch: ______, ...lasting } = others
  return { ...lasting, ...progressOf(state, savedAt) }
}

function progressOf(state: RunState, savedAt: number) {
  const { run, plan, optimizer, status, stoppedEarly, backend, threads, msPerStep, epoch, history } = state
  const { trainedMs, learningRate = plan.optimizer.learningRate } = state.trace.at(-1) ?? {}
  const [best, mostRight] = [bestEpoch(history, 'loss'), bestEpoch(history, 'accuracy')]
  return {
    run,
    savedAt,
    status,
    stoppedEarly,
    plan: plan.hash,
    setting: planSetting(plan),
    seed: plan.seed,
    optimizer,
    epoch,
    epochs: plan.training.epochs,
    figures: figuresOf(state),
    ...(backend !== undefined && { backend }),
    ...(threads !== undefined && { threads }),
    ...(msPerStep !== undefined && { msPerStep }),
    ...(trainedMs !== undefined && { trainedMs }),
    ...(best && { bestEpoch: best.epoch }),
    ...(mostRight && { bestAccuracyEpoch: mostRight.epoch }),
    learningRate,
  }
}

function figuresOf({ history, evaluations, loss, accuracy }: RunState): KeptRun['figures'] {
  const test = evaluations.find(({ part }) => part === 'test')
  return {
    training:
      history.loss.length > 0
        ? figures(history.loss.at(-1), history.accuracy.at(-1))
        : figures(loss, accuracy),
    validation: figures(history.valLoss.at(-1), history.valAccuracy.at(-1)),
    test: figures(test?.loss, test?.accuracy),
  }
}

function figures(loss: number | undefined, accuracy: number | undefined): PartFigures {
  return { ...(loss !== undefined && { loss }), ...(accuracy !== undefined && { accuracy }) }
}

/** Whether there is anything to keep of a run: a batch, at least. */
export function isWorthKeeping({
  state,
  curve,
}: {
  state: RunState
  curve: { at: readonly number[] }
}): boolean {
  return state.history.loss.length > 0 || curve.at.length > 0
}
