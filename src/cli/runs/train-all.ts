import type { ContentStore } from '../../contents/content-store.ts'
import type { Engine } from '../../engine/protocol.ts'
import { openLanes } from '../jobs/open-lanes.ts'
import { shareOut } from '../jobs/share-out.ts'
import type { FinishedRun } from './finished-run.ts'
import { graphOf, type PlannedRun } from './plan-runs.ts'
import { RecordedRun } from './recorded-run.ts'
import { type RunSurroundings, runPlan } from './run-plan.ts'

interface TrainingOptions extends Omit<RunSurroundings, 'trainer' | 'isBeside' | 'onEvent'> {
  readonly contents: ContentStore
  readonly ownFiles?: string
  /** How many runs train beside each other, each in a process of its own; one trains in this process. */
  readonly jobs: number
  /** Whether runs are recorded as the app keeps them. */
  readonly records: boolean
}

interface TrainedRuns {
  readonly finished: ReadonlyMap<PlannedRun, FinishedRun>
  /** In the order planned; those of which nothing has begun are missing. */
  readonly recorded: readonly RecordedRun[]
  readonly isInterrupted: boolean
}

/** Makes all runs. A failed one does not keep the others from being made; Ctrl+C ends all. */
export async function trainAll(
  planned: readonly PlannedRun[],
  options: TrainingOptions,
): Promise<TrainedRuns> {
  const { engine, terminal, contents, ownFiles, jobs, records } = options
  const finished = new Map<PlannedRun, FinishedRun>()
  const recorded = new Map<PlannedRun, RecordedRun>()
  let [isInterrupted, done] = [false, 0]
  const count = Math.min(jobs, planned.length)
  // Every run under way waits for Ctrl+C.
  process.setMaxListeners(Math.max(process.getMaxListeners(), count + 1))
  const beside = count > 1 ? await openLanes(count, contents, ownFiles) : undefined
  const isBeside = beside !== undefined
  const drawDone = () => isBeside && terminal.draw(terminal.say('done-of', { done, all: planned.length }))
  const trainers: readonly Pick<Engine, 'start'>[] = beside?.lanes ?? [engine]
  try {
    drawDone()
    await shareOut(planned, trainers, async (each, trainer) => {
      const graph = graphOf(options.graph, each)
      const record = records ? new RecordedRun(each, graph) : undefined
      if (record) recorded.set(each, record)
      const onEvent = record && ((event: Parameters<RecordedRun['take']>[0]) => record.take(event))
      const run = await runPlan(each, { ...options, graph, trainer, isBeside, onEvent })
      if (run === 'interrupted') isInterrupted = true
      else if (run !== 'failed') finished.set(each, run)
      done++
      drawDone()
      return isInterrupted ? 'stop' : 'go-on'
    })
  } finally {
    terminal.clear()
    await beside?.close()
  }
  return { finished, recorded: planned.flatMap((each) => recorded.get(each) ?? []), isInterrupted }
}
