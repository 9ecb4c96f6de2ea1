import type { BackendChoice } from '../../engine/backend-report.ts'
import type { Checkpoint, Engine, RunEvent, StoredTensor } from '../../engine/protocol.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { ok, type Result } from '../../graph/document/problem.ts'
import type { EpochProgress } from '../../runs/epoch-progress.ts'
import { askModel, describeModel, modelOf } from '../ask-model.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'
import type { FinishedRun } from './finished-run.ts'
import type { PlannedRun } from './plan-runs.ts'
import { printResult } from './print-result.ts'
import { scoreRun } from './score-run.ts'
import { type TrainedPlan, trainPlan } from './train-plan.ts'

/** What a run needs besides its plan. */
export interface RunSurroundings {
  /** Answers for the network when it is trained. */
  readonly engine: Engine
  /** What trains it. */
  readonly trainer: Pick<Engine, 'start'>
  readonly graph: CheckedGraph
  readonly backend: BackendChoice
  readonly json: boolean
  /** Others train beside it: no line for each epoch, and no progress. */
  readonly isBeside: boolean
  /** It is one of many: one line says what it has reached. */
  readonly isOneOfMany: boolean
  readonly terminal: Terminal
  /** Where it goes on. */
  readonly from?: Checkpoint
  /** After which epoch it is set aside. */
  readonly halt?: number
  readonly onEvent?: (event: RunEvent) => void
  /** How far it had come after each of its epochs. */
  readonly progress: () => EpochProgress
}

/** Trains one plan to its end, or until it is to be set aside. Ctrl+C stops it at the next batch. */
export async function runPlan(
  run: PlannedRun,
  around: RunSurroundings,
): Promise<FinishedRun | 'failed' | 'interrupted' | 'set-aside'> {
  const { terminal, json, trainer, isOneOfMany, isBeside } = around
  const { plan, label } = run
  const ended = await trainPlan(plan, {
    ...around,
    engine: trainer,
    quiet: json || isOneOfMany,
    isBeside,
    label,
    onEvent: (event) => {
      around.onEvent?.(event)
      const isToldAlready = event.kind === 'started' && around.from !== undefined
      if (json && !isToldAlready)
        for (const line of jsonLines(event, run)) terminal.print(JSON.stringify(line))
    },
  })
  if (typeof ended === 'string') return ended
  const finished = await finish(run, ended, around)
  if (!finished.ok) {
    for (const problem of finished.problems) terminal.note(`${label}: ${sayProblem(problem, terminal.words)}`)
    return 'failed'
  }
  if (!json) printResult(finished.value, ended.evaluation.part, { ...around, label })
  return finished.value
}

async function finish(
  { plan, variant: { settings } }: PlannedRun,
  { completed, evaluation, checkpoint, device }: TrainedPlan,
  { engine, graph, terminal, progress }: RunSurroundings,
): Promise<Result<FinishedRun>> {
  const trained = { engine, graph, plan, weights: checkpoint.weights }
  const [predictions, words] = [await askModel(trained), await describeModel(trained, terminal.words)]
  if (!predictions.ok) return predictions
  if (!words.ok) return words
  const { epochs, steps, msPerStep, history } = completed
  return ok({
    trainer: plan.trainer,
    optimizer: plan.optimizer.kind,
    epochs,
    steps,
    seed: plan.seed,
    ...(settings.length > 0 && { settings }),
    backend: device,
    msPerStep,
    history,
    progress: progress(),
    ...scoreRun(plan, evaluation, modelOf(graph, plan).data.target),
    predictions: predictions.value,
    words: words.value,
    weights: fewWeights(checkpoint.weights),
  })
}

/** More numbers than this say nothing to a reader. */
const FEW_WEIGHTS = 1000

function fewWeights(weights: readonly StoredTensor[]): FinishedRun['weights'] {
  const count = weights.reduce((sum, { values }) => sum + values.length, 0)
  if (count > FEW_WEIGHTS) return undefined
  return weights.map(({ name, shape, values }) => ({ name, shape, values: [...values] }))
}

/** The lines `--json` prints for an event; those about the inside of a run have none. */
function jsonLines(event: RunEvent, { trainer, variant }: PlannedRun): readonly object[] {
  const { seed, settings } = variant
  const of = { trainer, seed, ...(settings.length > 0 && { settings }) }
  switch (event.kind) {
    case 'started': {
      const { backend, threads, epochs, stepsPerEpoch } = event
      return [{ event: 'started', ...of, backend, threads, epochs, stepsPerEpoch }]
    }
    case 'batch': {
      const { epoch, step, loss, accuracy } = event
      return [{ event: 'batch', ...of, epoch, step, loss, accuracy }]
    }
    case 'epoch': {
      const { epoch, loss, accuracy, valLoss, valAccuracy, trace } = event
      const measured = { loss, accuracy, valLoss, valAccuracy }
      return [{ event: 'epoch', ...of, epoch, ...measured, learningRate: trace?.learningRate }]
    }
    case 'evaluated': {
      const { part, examples, loss, accuracy } = event.evaluation
      return [{ event: 'evaluated', ...of, part, examples, loss, accuracy }]
    }
    case 'failed':
      return [{ event: 'failed', ...of, code: event.problem.code }]
    default:
      return []
  }
}
