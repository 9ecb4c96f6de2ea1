import { problem } from '../../graph/document/problem.ts'
import type { DataPlan, Plan } from '../../graph/plan/plan.ts'
import type { StartedBackend } from '../backend-report.ts'
import type { Dataset } from '../data/dataset.ts'
import { beginWith, readStart } from '../model/start-weights.ts'
import { fitsVariables, restoreVariables } from '../model/stored-weights.ts'
import type { Checkpoint, RunEventBody } from '../protocol.ts'
import { RunFailure } from './failure.ts'
import type { RunContext, TrainingHost } from './run-context.ts'
import type { RunControl } from './run-control.ts'
import { Recorder } from './trace/recorder.ts'
import { createTrainableModel, type TrainableModel } from './trainable-model.ts'
import { beginState } from './training-state.ts'
import { whileWaiting } from './while-waiting.ts'

/**
 * Loads the data, builds the network and puts the checkpoint's numbers into it. Nothing when the run was stopped while
 * the data was loading. Throws a RunFailure.
 */
export async function* prepare(
  plan: Plan,
  host: TrainingHost,
  control: RunControl,
  from: Checkpoint | undefined,
): AsyncGenerator<RunEventBody, RunContext | undefined> {
  let data: Dataset | undefined
  let backend: StartedBackend
  try {
    data = yield* loadAll(plan, host, control)
  } finally {
    // Also where the data fails: no other back end may start before this one has started.
    backend = await host.started
  }
  if (!data) return undefined
  if (data.parts.train.count === 0)
    throw new RunFailure('data-unavailable', problem('data-too-few', { wanted: 1, available: 0 }))
  yield { kind: 'preparing', stage: 'model', done: 0, total: 1 }
  const start = from ? undefined : await readStart(plan.network.start, host.data.contents)
  if (start && !start.ok)
    throw new RunFailure('data-unavailable', start.problems[0] ?? problem('data-missing'))
  const model = await createTrainableModel(plan)
  try {
    if (start) beginWith(model.network, start.value)
    if (from) restore(model, from)
  } catch (error) {
    model.dispose()
    throw error
  }
  const state = beginState(plan.optimizer.learningRate, from)
  const recorder = host.records === false ? undefined : new Recorder(plan, host, data, model)
  yield {
    kind: 'started',
    backend: backend.name,
    threads: backend.threads,
    epochs: plan.training.epochs,
    stepsPerEpoch: Math.ceil(data.parts.train.count / plan.training.batchSize),
    examples: data.parts.train.count,
    epoch: state.epoch,
    step: state.step,
    ...(recorder?.validation && { validation: recorder.validation }),
  }
  const [shownAt, savedAt] = [Number.NEGATIVE_INFINITY, performance.now()]
  return {
    plan,
    host,
    control,
    data,
    model,
    state,
    recorder,
    shownAt,
    savedAt,
    readAt: Number.NEGATIVE_INFINITY,
    readingMs: 0,
  }
}

async function* loadAll(
  plan: Plan,
  host: TrainingHost,
  control: RunControl,
): AsyncGenerator<RunEventBody, Dataset | undefined> {
  const data = yield* load(host, control, plan.data)
  if (!data) return undefined
  // Loaded now, so that missing data shows before an hour of training and not after it.
  for (const evaluation of plan.evaluations) {
    if (!(yield* load(host, control, evaluation.data))) return undefined
  }
  return data
}

async function* load(
  host: TrainingHost,
  control: RunControl,
  data: DataPlan,
): AsyncGenerator<RunEventBody, Dataset | undefined> {
  const loading = whileWaiting(
    (progress) => host.data.loadAll(data, progress, () => control.isStopped),
    control,
  )
  for (;;) {
    const next = await loading.next()
    if (!next.done) {
      const [done, total] = next.value
      yield { kind: 'preparing', stage: 'data', done, total }
    } else if (!next.value) return undefined
    else if (next.value.ok) return next.value.value
    else throw new RunFailure('data-unavailable', next.value.problems[0] ?? problem('data-missing'))
  }
}

function restore({ network, optimizer }: TrainableModel, from: Checkpoint): void {
  if (!fitsVariables(from.weights, network.weights) || !fitsVariables(from.optimizer, optimizer.slots))
    throw new RunFailure('checkpoint-unusable', problem('checkpoint-unusable'))
  restoreVariables(from.weights, network.weights)
  restoreVariables(from.optimizer, optimizer.slots)
}
