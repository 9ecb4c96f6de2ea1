import type { BackendChoice } from '../engine/backend-report.ts'
import { createNodeEngine } from '../engine/node/node-engine.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { compile, trainersOf } from '../graph/compile/compile.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { printProblem } from './check-command.ts'
import { comparePlans, sayComparison } from './compare-plans.ts'
import type { FinishedRun } from './finished-run.ts'
import { bringOwnFiles, type OwnFiles } from './own-files/own-files.ts'
import { readGraph } from './read-graph.ts'
import { readSettings } from './read-settings.ts'
import { type FinishedExperiment, hasExperiments, runExperiments } from './run-experiments.ts'
import { runPlan } from './run-plan.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'
import { withOptions } from './with-options.ts'

export interface RunOptions {
  readonly epochs?: string
  readonly seed?: string
  /** `NODE.PARAM=VALUE` */
  readonly set?: readonly string[]
  readonly trainer?: readonly string[]
  readonly backend?: string
  /** Folder with files of a person's own: pictures, arrays, those of CIFAR-10. */
  readonly files?: string
  readonly json?: boolean
}

const BACKENDS: readonly string[] = ['cpu', 'wasm'] satisfies readonly BackendChoice[]

/** `faltwerk run FILE`: 0 all runs ended well, 1 a run failed or the graph has problems, 2 the call or file is unusable. */
export async function runCommand(
  files: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const epochs = wholeNumber('epochs', options.epochs, 1, 10_000, terminal)
  const seed = wholeNumber('seed', options.seed, 0, 0xffffffff, terminal)
  if (epochs === 'wrong' || seed === 'wrong') return 2
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
  const plans = compileAll(brought.graph, trainers, terminal)
  if (!plans) return 1
  return runAll(
    plans,
    brought,
    { ...options, backend: (options.backend ?? 'auto') as BackendChoice },
    terminal,
  )
}

async function runAll(
  plans: readonly Plan[],
  { graph, contents }: OwnFiles,
  options: Omit<RunOptions, 'backend'> & { readonly backend: BackendChoice },
  terminal: Terminal,
): Promise<number> {
  const { backend, json = false } = options
  const engine = createNodeEngine({ ownFiles: options.files ?? process.env.FALTWERK_FILES, contents })
  const runs: FinishedRun[] = []
  let failed = false
  let live: readonly FinishedExperiment[] | undefined
  try {
    if (hasExperiments(graph)) {
      const worked = await runExperiments(graph, engine, json, terminal)
      live = worked.live
      failed = worked.failed
    }
    for (const plan of plans) {
      const run = await runPlan(plan, { engine, graph, backend, json, terminal })
      if (run === 'interrupted') return 130
      if (run === 'failed') failed = true
      else runs.push(run)
    }
  } finally {
    engine.dispose()
  }
  const comparison = plans.length > 1 ? comparePlans(plans) : undefined
  if (json) terminal.print(JSON.stringify({ event: 'completed', runs, comparison, live }))
  else if (comparison) terminal.print(sayComparison(comparison, terminal.words))
  return failed ? 1 : 0
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

function compileAll(
  graph: CheckedGraph,
  trainers: readonly NodeId[],
  terminal: Terminal,
): readonly Plan[] | undefined {
  const compiled = trainers.map((trainer) => compile(graph, trainer))
  const problems = new Set(compiled.flatMap((result) => (result.ok ? [] : result.problems)))
  for (const problem of problems) printProblem(problem, graph, terminal)
  return problems.size > 0 ? undefined : compiled.flatMap((result) => (result.ok ? [result.value] : []))
}
