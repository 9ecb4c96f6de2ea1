import { registry } from '../../nodes/registry.ts'
import { writeCsv } from '../formats/tables/write-csv.ts'
import type { PlanSettings } from '../graph/compare/plan-part.ts'
import { planSettings } from '../graph/compare/plan-settings.ts'
import { whatDiffers } from '../graph/compare/what-differs.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { describeDifferences } from '../graph/words/say-differences.ts'
import type { Words } from '../graph/words/words.ts'
import { epochProgress } from '../runs/epoch-progress.ts'
import { epochTable, type RunForTable } from '../runs/epoch-table.ts'
import { evaluationScores } from '../scores/evaluation-scores.ts'
import { writeText } from './export/write-out.ts'
import { compareRuns, type GroupToCompare } from './runs/compare-runs.ts'
import { printComparison } from './runs/print-comparison.ts'
import { type ReadRun, readRuns } from './runs/read-runs.ts'
import type { Terminal } from './terminal.ts'

export interface CompareOptions {
  readonly json?: boolean
  readonly csv?: string
}

/** `faltwerk compare RUN…`: 0 compared, 1 there is nothing to compare, 2 a file is unusable. */
export async function compareCommand(
  files: readonly string[],
  { json = false, csv }: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  if (files.length === 0) {
    terminal.note(terminal.say('no-runs-file'))
    return 2
  }
  const all = new Map<string, ReadRun>()
  for (const file of files) {
    const read = await readRuns(file, terminal)
    if (!read) return 2
    for (const run of read) all.set(run.state.run, run)
  }
  const groups = groupRuns([...all.values()], terminal.words)
  const stopped = groups.flatMap((group) => group.runs.filter(isStopped)).length
  if (stopped > 0) terminal.note(terminal.say('compared.stopped', { count: stopped }))
  const comparison = compareRuns(groups.flatMap(toCompare), terminal.words)
  const runs = groups.flatMap(({ name, trainer, runs }) =>
    runs.map((run) => ({ name, trainer, ...reported(run) })),
  )
  if (csv !== undefined && (await writeText(csv, writeCsv(epochTable(runs)), terminal, json)) !== 0) return 2
  if (json) terminal.print(JSON.stringify({ event: 'compared', runs, comparison }))
  else if (comparison) printComparison(comparison, terminal)
  if (!comparison) terminal.note(terminal.say('nothing-to-compare'))
  return comparison ? 0 : 1
}

type ReadGroup = Omit<GroupToCompare, 'runs'> & { readonly runs: readonly ReadRun[] }

/** Runs whose plans differ in the seed alone are one group, whichever file they come from. */
function groupRuns(runs: readonly ReadRun[], words: Words): readonly ReadGroup[] {
  const found: { readonly settings: PlanSettings; readonly group: ReadGroup & { runs: ReadRun[] } }[] = []
  for (const run of runs) {
    const { plan } = run.state
    const { trainer } = plan
    const [name, settings] = [run.name ?? trainer, planSettings(plan, registry)]
    const own = found.find(
      ({ group, settings: others }) =>
        group.name === name &&
        group.trainer === trainer &&
        whatDiffers([others, settings]).every(({ part }) => part === 'seed'),
    )
    if (own) own.group.runs.push(run)
    else found.push({ settings, group: { name, trainer, plan, runs: [run] } })
  }
  const groups = found.map(({ group }) => group)
  return groups.map((group) => {
    const namesakes = groups.filter(({ name }) => name === group.name)
    if (namesakes.length < 2) return group
    const plans = namesakes.map(({ plan }) => plan)
    return { ...group, name: `${group.name} (${valuesIn(plans, words)[namesakes.indexOf(group)]})` }
  })
}

/** Of each plan, what it has that not all of them have. */
function valuesIn(plans: readonly Plan[], words: Words): readonly string[] {
  const differs = whatDiffers(plans.map((plan) => planSettings(plan, registry)))
  const said = describeDifferences(
    differs.filter(({ part }) => part !== 'seed'),
    words,
  )
  return plans.map((_, at) => said.map(({ values }) => values[at]).join(', ') || String(at + 1))
}

/** A run that nobody has given up or seen the end of says nothing of its setting. */
function isStopped({ state: { status }, isGivenUp }: ReadRun): boolean {
  return !isGivenUp && status !== 'completed' && status !== 'failed'
}

function toCompare({ runs, ...group }: ReadGroup): readonly GroupToCompare[] {
  const gone = runs.filter(({ isGivenUp }) => isGivenUp)
  const ended = runs.filter((run) => !run.isGivenUp && !isStopped(run))
  const [first] = gone
  if (!first && ended.length === 0) return []
  const givenUp = first && { runs: gone.length, epoch: first.state.epoch }
  return [{ ...group, runs: ended.map(figuresOf), ...(givenUp && { givenUp }) }]
}

function evaluationOf({ state: { plan, evaluations } }: ReadRun) {
  return evaluations.find(({ id }) => id === plan.evaluations[0]?.id)
}

function figuresOf(run: ReadRun) {
  const { loss, accuracy } = evaluationOf(run) ?? {}
  return { seed: run.state.plan.seed, loss, accuracy }
}

function reported(run: ReadRun) {
  const { state, settings } = run
  const { plan, epoch: epochs, stepsPerEpoch, history, backend, msPerStep } = state
  const status: RunForTable['status'] = run.isGivenUp ? 'given-up' : state.status
  const measured = evaluationOf(run)
  return {
    optimizer: plan.optimizer.kind,
    seed: plan.seed,
    ...(settings && { settings }),
    status,
    epochs,
    steps: epochs * stepsPerEpoch + state.step,
    backend,
    msPerStep,
    history,
    progress: epochProgress({ ...state, batchSize: plan.training.batchSize }, history.loss.length),
    evaluation: measured && evaluationScores(measured, plan.outputs),
  }
}
