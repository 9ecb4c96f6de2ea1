import type { BackendChoice } from '../engine/backend-report.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { trainersOf } from '../graph/compile/compile.ts'
import type { NodeId } from '../graph/document/document.ts'
import { canWrite } from './export/write-out.ts'
import { bringOwnFiles } from './own-files/own-files.ts'
import { readGraph } from './read-graph.ts'
import { readSettings } from './read-settings.ts'
import { hasExperiments } from './run-experiments.ts'
import { planRuns } from './runs/plan-runs.ts'
import { runAll } from './runs/run-all.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'
import { withOptions } from './with-options.ts'

export interface RunOptions {
  readonly epochs?: string
  readonly seed?: string
  /** How many seeds each trainer runs with. */
  readonly seeds?: string
  /** How many runs train beside each other. */
  readonly jobs?: string
  /** Project file that is written with all runs. */
  readonly output?: string
  /** File that is written with the curves of all runs. */
  readonly csv?: string
  /** `NODE.PARAM=VALUE` */
  readonly set?: readonly string[]
  readonly trainer?: readonly string[]
  readonly backend?: string
  /** Folder with files of a person's own: pictures, arrays, those of CIFAR-10. */
  readonly files?: string
  readonly json?: boolean
}

const [MOST_SEEDS, MOST_JOBS] = [1000, 256]
const BACKENDS: readonly string[] = ['cpu', 'wasm'] satisfies readonly BackendChoice[]

/** `faltwerk run FILE`: 0 all runs ended well, 1 a run failed or the graph has problems, 2 the call or file is unusable. */
export async function runCommand(
  files: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const epochs = wholeNumber('epochs', options.epochs, 1, 10_000, terminal)
  const seed = wholeNumber('seed', options.seed, 0, 0xffffffff, terminal)
  const seeds = wholeNumber('seeds', options.seeds, 1, MOST_SEEDS, terminal)
  const jobs = wholeNumber('jobs', options.jobs, 1, MOST_JOBS, terminal)
  if (epochs === 'wrong' || seed === 'wrong' || seeds === 'wrong' || jobs === 'wrong') return 2
  if (options.backend !== undefined && !BACKENDS.includes(options.backend)) {
    terminal.note(terminal.say('not-a-backend', { value: options.backend }))
    return 2
  }
  const [file] = files
  if (file === undefined || files.length > 1) {
    terminal.note(terminal.say('one-file'))
    return 2
  }
  const read = await readGraph(file, terminal)
  if (!read) return 2
  for (const repair of read.repairs) terminal.note(`${file}: ${sayProblem(repair, terminal.words)}`)
  const settings = readSettings(options.set ?? [], read.graph, terminal)
  if (!settings) return 2
  const graph = withOptions(read.graph, epochs, seed, settings)
  const brought = await bringOwnFiles(
    { graph, contents: read.contents },
    options.files ?? process.env.FALTWERK_FILES,
    options.json ?? false,
    terminal,
  )
  if (!brought) return 1
  const trainers = chosenTrainers(brought.graph, options.trainer, terminal)
  if (typeof trainers === 'number') return trainers
  const backend = (options.backend ?? 'auto') as BackendChoice
  const planned = planRuns(brought.graph, trainers, { seeds, backend, terminal })
  if (!planned) return 1
  for (const to of [options.output, options.csv])
    if (to !== undefined && !(await canWrite(to, terminal))) return 2
  return runAll(planned, brought, {
    ownFiles: options.files ?? process.env.FALTWERK_FILES,
    backend,
    json: options.json ?? false,
    jobs: jobs ?? 1,
    output: options.output,
    csv: options.csv,
    terminal,
  })
}

function chosenTrainers(
  graph: CheckedGraph,
  asked: readonly string[] | undefined,
  terminal: Terminal,
): readonly NodeId[] | number {
  const known = trainersOf(graph)
  if (known.length === 0 && !hasExperiments(graph)) {
    terminal.note(terminal.say('no-trainer'))
    return 1
  }
  const stranger = asked?.find((id) => !known.includes(id))
  if (stranger !== undefined) {
    terminal.note(terminal.say('no-such-trainer', { id: stranger, known: known.join(', ') }))
    return 2
  }
  return asked ? known.filter((id) => asked.includes(id)) : known
}
