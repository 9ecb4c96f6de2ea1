import type { ContentStore } from '../../contents/content-store.ts'
import type { Engine } from '../../engine/protocol.ts'
import type { RunGroup } from '../../runs/run-group.ts'
import { openLanes } from '../jobs/open-lanes.ts'
import { shareOut } from '../jobs/share-out.ts'
import type { FinishedRun } from './finished-run.ts'
import { graphOf, isOwnRun, type PlannedBatch, type PlannedRun } from './plan-runs.ts'
import { RecordedRun } from './recorded-run.ts'
import { type RunSurroundings, runPlan } from './run-plan.ts'
import { type GivenUpRun, type RunToMake, TrainingQueue } from './training-queue.ts'

interface TrainingOptions
  extends Omit<RunSurroundings, 'trainer' | 'isBeside' | 'from' | 'halt' | 'onEvent' | 'progress'> {
  readonly contents: ContentStore
  readonly ownFiles?: string
  /** How many runs train beside each other, each in a process of its own; one trains in this process. */
  readonly jobs: number
  /** Whether records of the runs are wanted at the end. */
  readonly records: boolean
}

export interface TrainedRuns {
  readonly finished: ReadonlyMap<PlannedRun, FinishedRun>
  readonly givenUp: ReadonlyMap<PlannedRun, GivenUpRun>
  readonly groups: readonly RunGroup[]
  /** In the order planned; those of which nothing has begun are missing. */
  readonly recorded: readonly RecordedRun[]
  readonly isInterrupted: boolean
}

/** Makes all runs. A failed one does not keep the others from being made; Ctrl+C ends all. */
export async function trainAll(
  planned: readonly PlannedRun[],
  batches: readonly PlannedBatch[],
  options: TrainingOptions,
): Promise<TrainedRuns> {
  const { engine, terminal, contents, ownFiles, jobs, records } = options
  const queue = new TrainingQueue(planned, batches)
  const finished = new Map<PlannedRun, FinishedRun>()
  const recorded = new Map<PlannedRun, RecordedRun>()
  let isInterrupted = false
  const count = Math.min(jobs, planned.length)
  // Every run under way waits for Ctrl+C, and so does what is between them.
  process.setMaxListeners(Math.max(process.getMaxListeners(), count + 2))
  const beside = count > 1 ? await openLanes(count, contents, ownFiles) : undefined
  const isBeside = beside !== undefined
  const drawDone = () =>
    isBeside && terminal.draw(terminal.say('done-of', { done: queue.done, all: planned.length }))
  const trainers: readonly Pick<Engine, 'start'>[] = beside?.lanes ?? [engine]

  const work = async ({ run: each, halt }: RunToMake, trainer: Pick<Engine, 'start'>) => {
    const graph = graphOf(options.graph, each)
    const before = recorded.get(each)
    before?.goOn()
    const record = before ?? new RecordedRun(each, graph)
    recorded.set(each, record)
    queue.named(each, record.id)
    const { checkpoint: from } = record
    const run = await runPlan(each, {
      ...options,
      ...{ graph, trainer, isBeside, from, halt },
      onEvent: (event) => record.take(event),
      progress: () => record.progress,
    })
    if (run === 'interrupted') isInterrupted = true
    else if (typeof run !== 'string') finished.set(each, run)
    const { status } = record.state
    const now = status === 'completed' || status === 'failed' ? status : 'waiting'
    const gone = queue.ended(each, { status: now, history: record.state.history, run: record.id })
    for (const other of [...gone.map(({ run }) => run), each]) forget(other)
    for (const other of gone) tellGivenUp(other, options)
    drawDone()
    return isInterrupted ? 'stop' : 'go-on'
  }
  /** With hundreds of runs, weights that nobody needs any more would fill the memory. */
  const forget = (run: PlannedRun) => {
    const hasEnded = finished.has(run) || queue.givenUp.has(run)
    if (hasEnded && !records) recorded.delete(run)
    else if (hasEnded && !isOwnRun(run, options.graph)) recorded.get(run)?.forgetWeights()
  }

  // Also between two runs, and while one that is trained is asked for its answers: what was made is written. A second
  // Ctrl+C ends it at once.
  const interrupt = () => {
    isInterrupted = true
  }
  process.once('SIGINT', interrupt)
  try {
    drawDone()
    await shareOut(() => (isInterrupted ? undefined : queue.next()), trainers, work)
  } finally {
    process.off('SIGINT', interrupt)
    terminal.clear()
    await beside?.close()
  }
  const { groups, givenUp } = queue
  const kept = records ? planned.flatMap((each) => recorded.get(each) ?? []) : []
  return { finished, givenUp, groups, recorded: kept, isInterrupted }
}

function tellGivenUp(
  { run: { label, trainer, variant }, epoch, loss, accuracy }: GivenUpRun,
  { json, terminal }: Pick<TrainingOptions, 'json' | 'terminal'>,
): void {
  if (json) {
    terminal.print(JSON.stringify({ event: 'given-up', trainer, ...variant, epoch, loss, accuracy }))
    return
  }
  const figures = { loss: terminal.number(loss, 4), accuracy: terminal.number(accuracy, 4) }
  const classes = accuracy === undefined ? 'no' : 'yes'
  terminal.print(terminal.say('gave-up', { run: label, epoch, ...figures, classes }))
}
