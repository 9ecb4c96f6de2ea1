import type { BackendChoice } from '../../engine/backend-report.ts'
import { createNodeEngine } from '../../engine/node/node-engine.ts'
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
  readonly terminal: Terminal
}

/** Works out the experiments of a graph, makes all runs and compares them. Returns the exit status. */
export async function runAll(
  groups: readonly PlannedGroup[],
  { graph, contents }: OwnFiles,
  { ownFiles, backend, json, terminal }: RunAllOptions,
): Promise<number> {
  const engine = createNodeEngine({ ownFiles, contents })
  const finished = new Map<PlannedRun, FinishedRun>()
  let failed = false
  let live: readonly FinishedExperiment[] | undefined
  try {
    if (hasExperiments(graph)) {
      const worked = await runExperiments(graph, engine, json, terminal)
      live = worked.live
      failed = worked.failed
    }
    const isOneOfMany = groups.some(({ runs }) => runs.length > 1)
    for (const planned of inTurns(groups)) {
      const around = { engine, trainer: engine, graph, backend, json, isOneOfMany, isBeside: false, terminal }
      const run = await runPlan(planned, around)
      if (run === 'interrupted') return 130
      if (run === 'failed') failed = true
      else finished.set(planned, run)
    }
  } finally {
    engine.dispose()
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
