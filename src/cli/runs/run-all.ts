import type { BackendChoice } from '../../engine/backend-report.ts'
import { createNodeEngine } from '../../engine/node/node-engine.ts'
import { writeCsv } from '../../formats/tables/write-csv.ts'
import { epochTable } from '../../runs/epoch-table.ts'
import { writeText } from '../export/write-out.ts'
import type { OwnFiles } from '../own-files/own-files.ts'
import { hasExperiments, runExperiments } from '../run-experiments.ts'
import type { Terminal } from '../terminal.ts'
import { compareRuns, type GroupToCompare } from './compare-runs.ts'
import { inTurns, type PlannedGroup, type PlannedRuns } from './plan-runs.ts'
import { printComparison } from './print-comparison.ts'
import { type TrainedRuns, trainAll } from './train-all.ts'
import { writeRuns } from './write-runs.ts'

/** As shells say it. */
const INTERRUPTED = 130

interface RunAllOptions {
  /** Folder with files of a person's own. */
  readonly ownFiles?: string
  readonly backend: BackendChoice
  readonly json: boolean
  /** How many runs train beside each other, each in a process of its own; one trains in this process. */
  readonly jobs: number
  /** Project file that is written with all runs. */
  readonly output?: string
  /** File that is written with the curves of all runs. */
  readonly csv?: string
  readonly terminal: Terminal
}

/** Works out the experiments of a graph, makes all runs and compares them. Returns the exit status. */
export async function runAll(
  { groups, batches }: PlannedRuns,
  { graph, contents }: OwnFiles,
  { ownFiles, backend, json, jobs, output, csv, terminal }: RunAllOptions,
): Promise<number> {
  const engine = createNodeEngine({ ownFiles, contents })
  const planned = inTurns(groups)
  try {
    const live = hasExperiments(graph) ? await runExperiments(graph, engine, json, terminal) : undefined
    const isOneOfMany = groups.some(({ runs, settings }) => runs.length > 1 || settings.length > 0)
    const around = { engine, graph, contents, ownFiles, backend, json, jobs, isOneOfMany, terminal }
    const trained = await trainAll(planned, batches, {
      ...around,
      records: output !== undefined || csv !== undefined,
    })
    const { finished, givenUp, isInterrupted } = trained
    // What was made before Ctrl+C is made.
    const written = [
      output === undefined ? 0 : await writeRuns(output, trained, { graph, contents }, json, terminal),
      csv === undefined ? 0 : await writeText(csv, csvOf(groups, trained), terminal, json),
    ]
    if (isInterrupted) return INTERRUPTED
    const comparison = compareRuns(groupsToCompare(groups, trained), terminal.words)
    if (json) {
      const runs = planned.flatMap((run) => finished.get(run) ?? [])
      terminal.print(JSON.stringify({ event: 'completed', runs, comparison, live: live?.live }))
    } else if (comparison) printComparison(comparison, terminal)
    return Math.max(...written) || (live?.failed || finished.size + givenUp.size < planned.length ? 1 : 0)
  } finally {
    engine.dispose()
  }
}

function groupsToCompare(
  groups: readonly PlannedGroup[],
  { finished, givenUp }: TrainedRuns,
): readonly GroupToCompare[] {
  return groups.flatMap(({ name, trainer, runs: [first, ...rest] }) => {
    if (!first) return []
    const all = [first, ...rest]
    const gone = all.flatMap((run) => givenUp.get(run) ?? [])
    const runs = all
      .filter((run) => !givenUp.has(run))
      .map((run) => ({ seed: run.plan.seed, ...finished.get(run)?.evaluation }))
    const [one] = gone
    return [
      {
        name,
        trainer,
        plan: first.plan,
        runs,
        ...(one && { givenUp: { runs: gone.length, epoch: one.epoch } }),
      },
    ]
  })
}

/** With those that failed, were given up or interrupted, as far as they came. */
function csvOf(groups: readonly PlannedGroup[], { finished, givenUp, recorded }: TrainedRuns): string {
  const records = new Map(recorded.map((record) => [record.planned, record]))
  const table = epochTable(
    groups.flatMap(({ name, trainer, runs }) =>
      runs.flatMap((run) => {
        const record = records.get(run)
        if (!record) return []
        const { seed, settings } = run.variant
        const { history, backend, msPerStep, ...state } = record.state
        const status = givenUp.has(run) ? ('given-up' as const) : state.status
        const evaluation = finished.get(run)?.evaluation
        const { progress } = record
        const own = { name, trainer, settings, optimizer: run.plan.optimizer.kind, seed, backend, msPerStep }
        return [{ ...own, history, progress, evaluation, status }]
      }),
    ),
  )
  return writeCsv(table)
}
