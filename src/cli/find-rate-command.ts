import { createNodeEngine } from '../engine/node/node-engine.ts'
import { writeCsv } from '../formats/tables/write-csv.ts'
import { compile } from '../graph/compile/compile.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { sentence } from '../graph/words/format-message.ts'
import { formatNumber } from '../graph/words/format-number.ts'
import { adviseRate, describeRateTest, smoothedLosses, testedRate } from '../runs/rate-test.ts'
import { printProblem } from './check-command.ts'
import { canWrite, writeText } from './export/write-out.ts'
import { prepareGraph, type TrainingOptions } from './prepare-graph.ts'
import { type EndedRateTest, testRate } from './rates/test-rate.ts'
import type { Terminal } from './terminal.ts'

export interface FindRateOptions extends TrainingOptions {
  /** File that is written with all steps. */
  readonly csv?: string
}

/** As shells say it. */
const INTERRUPTED = 130
/** From one line of the table to the next the rate is about 2.5 times as large. */
const EVERY = 15

/** A test as `--json` reports it. */
type ReportedTest = ReturnType<typeof reported>

/** `faltwerk find-rate FILE`: 0 all were tested, 1 a test failed or the graph has problems, 2 the call or file is unusable. */
export async function findRateCommand(
  files: readonly string[],
  options: FindRateOptions,
  terminal: Terminal,
): Promise<number> {
  const prepared = await prepareGraph(files, options, terminal)
  if (typeof prepared === 'number') return prepared
  const { graph, contents, trainers, backend, ownFiles } = prepared
  const plans: Plan[] = []
  for (const trainer of trainers) {
    const plan = compile(graph, trainer)
    if (plan.ok) plans.push(plan.value)
    else for (const problem of plan.problems) printProblem(problem, graph, terminal)
  }
  if (plans.length < trainers.length) return 1
  const { csv, json = false } = options
  if (csv !== undefined && !(await canWrite(csv, terminal))) return 2
  const engine = createNodeEngine({ ownFiles, contents })
  const tests: ReportedTest[] = []
  let failed = 0
  try {
    for (const plan of plans) {
      const ended = await testRate(plan, { engine, backend, json, terminal })
      if (ended === 'interrupted') return INTERRUPTED
      if (ended === 'failed') {
        failed++
        continue
      }
      const test = reported(plan, ended, terminal)
      tests.push(test)
      if (!json) printTest(test, terminal)
    }
  } finally {
    engine.dispose()
  }
  if (json) terminal.print(JSON.stringify({ event: 'completed', tests }))
  const written = csv === undefined ? 0 : await writeText(csv, csvOf(tests), terminal, json)
  return written || Math.min(1, failed)
}

function reported({ trainer, optimizer, seed }: Plan, test: EndedRateTest, { words }: Terminal) {
  const { losses, blewUp = false, device: backend } = test
  const rates = losses.map((_, step) => testedRate(step))
  const fact = describeRateTest(test)
  const said = { advice: adviseRate(test), words: sentence(fact, words) ?? fact.code }
  const steps = { rates, losses, smoothed: smoothedLosses(losses) }
  return { trainer, optimizer: optimizer.kind, seed, backend, blewUp, ...steps, ...said }
}

function printTest(test: ReportedTest, terminal: Terminal): void {
  const { trainer, optimizer, backend, blewUp, losses, rates, smoothed, words } = test
  const steps = losses.length
  terminal.print(
    terminal.say('rate.summary', { trainer, optimizer, steps, backend, blewUp: blewUp ? 'yes' : 'no' }),
  )
  const rows = rates.flatMap((rate, step) =>
    step % EVERY === 0 || step === steps - 1
      ? [
          [
            ' ',
            formatNumber(rate, terminal.language, { maximumSignificantDigits: 2 }),
            terminal.number(losses[step], 4),
            terminal.number(smoothed[step], 4),
          ],
        ]
      : [],
  )
  const head = ['rate', 'loss', 'smoothed'] as const
  terminal.table([[' ', ...head.map((name) => terminal.say(`rate.${name}`))], ...rows], [1, 2, 3])
  terminal.print(words)
}

function csvOf(tests: readonly ReportedTest[]): string {
  const rows = tests.flatMap(({ trainer, seed, rates, losses, smoothed }) =>
    rates.map((rate, step) => [trainer, seed, step + 1, rate, losses[step], smoothed[step]]),
  )
  return writeCsv([['trainer', 'seed', 'step', 'rate', 'loss', 'smoothed'], ...rows])
}
