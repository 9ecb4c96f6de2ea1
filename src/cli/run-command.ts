import { canWrite } from './export/write-out.ts'
import { prepareGraph, type TrainingOptions } from './prepare-graph.ts'
import { hasExperiments } from './run-experiments.ts'
import { planRuns } from './runs/plan-runs.ts'
import { runAll } from './runs/run-all.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

export interface RunOptions extends TrainingOptions {
  /** How many seeds each trainer runs with. */
  readonly seeds?: string
  /** How many runs train beside each other. */
  readonly jobs?: string
  /** Project file that is written with all runs. */
  readonly output?: string
  /** File that is written with the curves of all runs. */
  readonly csv?: string
}

const [MOST_SEEDS, MOST_JOBS] = [1000, 256]

/** `faltwerk run FILE`: 0 all runs ended well, 1 a run failed or the graph has problems, 2 the call or file is unusable. */
export async function runCommand(
  files: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const seeds = wholeNumber('seeds', options.seeds, 1, MOST_SEEDS, terminal)
  const jobs = wholeNumber('jobs', options.jobs, 1, MOST_JOBS, terminal)
  if (seeds === 'wrong' || jobs === 'wrong') return 2
  const prepared = await prepareGraph(files, options, terminal, hasExperiments)
  if (typeof prepared === 'number') return prepared
  const { graph, trainers, backend, ownFiles } = prepared
  const planned = planRuns(graph, trainers, { seeds, backend, terminal })
  if (!planned) return 1
  for (const to of [options.output, options.csv])
    if (to !== undefined && !(await canWrite(to, terminal))) return 2
  return runAll(planned, prepared, {
    ownFiles,
    backend,
    json: options.json ?? false,
    jobs: jobs ?? 1,
    output: options.output,
    csv: options.csv,
    terminal,
  })
}
