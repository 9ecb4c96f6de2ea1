import type { BackendChoice } from '../../engine/backend-report.ts'
import { createNodeEngine } from '../../engine/node/node-engine.ts'
import type { Engine } from '../../engine/protocol.ts'
import { type Lanes, openLanes } from '../jobs/open-lanes.ts'
import { shareOut } from '../jobs/share-out.ts'
import type { OwnFiles } from '../own-files/own-files.ts'
import { type FinishedExperiment, hasExperiments, runExperiments } from '../run-experiments.ts'
import type { Terminal } from '../terminal.ts'
import { compareRuns } from './compare-runs.ts'
import type { FinishedRun } from './finished-run.ts'
import { inTurns, type PlannedGroup, type PlannedRun } from './plan-runs.ts'
import { printComparison } from './print-comparison.ts'
import { runPlan } from './run-plan.ts'

interface RunAllOptions {
  /** Folder with files of a person's own. */
  readonly ownFiles?: string
  readonly backend: BackendChoice
  readonly json: boolean
  /** How many runs train beside each other, each in a process of its own; one trains in this process. */
  readonly jobs: number
  readonly terminal: Terminal
}

/** Works out the experiments of a graph, makes all runs and compares them. Returns the exit status. */
export async function runAll(
  groups: readonly PlannedGroup[],
  { graph, contents }: OwnFiles,
  { ownFiles, backend, json, jobs, terminal }: RunAllOptions,
): Promise<number> {
  const engine = createNodeEngine({ ownFiles, contents })
  const finished = new Map<PlannedRun, FinishedRun>()
  let [failed, isInterrupted] = [false, false]
  let lanes: Lanes | undefined
  let live: readonly FinishedExperiment[] | undefined
  try {
    if (hasExperiments(graph)) {
      const worked = await runExperiments(graph, engine, json, terminal)
      live = worked.live
      failed = worked.failed
    }
    const isOneOfMany = groups.some(({ runs }) => runs.length > 1)
    const planned = inTurns(groups)
    const beside = Math.min(jobs, planned.length)
    lanes = beside > 1 ? await openLanes(beside, contents, ownFiles) : undefined
    const isBeside = lanes !== undefined
    const trainers: readonly Pick<Engine, 'start'>[] = lanes?.lanes ?? [engine]
    let done = 0
    const drawDone = () => isBeside && terminal.draw(terminal.say('done-of', { done, all: planned.length }))
    drawDone()
    await shareOut(planned, trainers, async (each, trainer) => {
      const around = { engine, trainer, graph, backend, json, isOneOfMany, isBeside, terminal }
      const run = await runPlan(each, around)
      if (run === 'interrupted') isInterrupted = true
      else if (run === 'failed') failed = true
      else finished.set(each, run)
      done++
      drawDone()
      return isInterrupted ? 'stop' : 'go-on'
    })
    terminal.clear()
    if (isInterrupted) return 130
  } finally {
    engine.dispose()
    await lanes?.close()
  }
  const compared = groups.flatMap(({ name, trainer, runs }) => {
    const [first] = runs
    const reached = runs.map((run) => ({ seed: run.plan.seed, ...finished.get(run)?.evaluation }))
    return first ? [{ name, trainer, plan: first.plan, runs: reached }] : []
  })
  const comparison = compareRuns(compared, terminal.words)
  if (json) {
    const runs = inTurns(groups).flatMap((run) => finished.get(run) ?? [])
    terminal.print(JSON.stringify({ event: 'completed', runs, comparison, live }))
  } else if (comparison) printComparison(comparison, terminal)
  return failed ? 1 : 0
}
