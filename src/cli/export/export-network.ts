import { createNodeEngine } from '../../engine/node/node-engine.ts'
import type { Engine } from '../../engine/protocol.ts'
import { NETWORK_FORMATS, type NetworkFormatId } from '../../export/networks/network-formats.ts'
import { LARGEST_DIFFERENCE } from '../../export/networks/same-answers.ts'
import { type NetworkFile, type ToTakeOut, takeNetworkOut } from '../../export/networks/take-network-out.ts'
import { networkWriter } from '../../export/networks/write-network.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { compile, trainersOf } from '../../graph/compile/compile.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { sentence } from '../../graph/words/format-message.ts'
import { noteProblem } from '../check-command.ts'
import type { OwnFiles } from '../own-files/own-files.ts'
import { trainPlan } from '../runs/train-plan.ts'
import type { Terminal } from '../terminal.ts'
import { wholeNumber } from '../whole-number.ts'
import { withOptions } from '../with-options.ts'
import { readRun } from './read-run.ts'
import { writeOut } from './write-out.ts'

/** What only networks have. */
export interface NetworkOptions {
  readonly trainer?: readonly string[]
  readonly epochs?: string
  readonly untrained?: boolean
  /** A project file with a run of the trainer. */
  readonly run?: string
  readonly json?: boolean
  /** Folder with files of a person's own. */
  readonly files?: string
}

interface Asked extends NetworkOptions {
  readonly format: NetworkFormatId
  readonly output: string
}

/** Why these options cannot go together, in words; nothing where they can. */
export function wrongNetworkOption(
  { trainer, epochs, untrained, run, json }: NetworkOptions,
  isNetwork: boolean,
  terminal: Terminal,
): string | undefined {
  const given = Object.entries({ trainer, epochs, untrained, run, json })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => `--${option}`)
  if (!isNetwork && given.length > 0) return terminal.say('only-for-networks', { options: given.join(', ') })
  if (trainer && trainer.length > 1) return terminal.say('one-trainer')
  const ways = given.filter((option) => ['--epochs', '--untrained', '--run'].includes(option))
  return ways.length > 1 ? terminal.say('one-way', { options: ways.join(', ') }) : undefined
}

/** The network of a trainer as a file: 0 written, 1 the graph has problems, a run failed or the file was refused, 2 the call was wrong. */
export async function exportNetwork(
  { graph: read, contents }: OwnFiles,
  options: Asked,
  terminal: Terminal,
): Promise<number> {
  const epochs = wholeNumber('epochs', options.epochs, 1, 10_000, terminal)
  if (epochs === 'wrong') return 2
  const graph = withOptions(read, epochs, undefined, [])
  const trainer = chosenTrainer(graph, options.trainer?.[0], terminal)
  if (trainer === undefined) return 2
  const compiled = compile(graph, trainer)
  if (!compiled.ok) return refused(compiled.problems, graph, terminal)
  const plan = compiled.value
  const engine = createNodeEngine({ ownFiles: options.files, contents })
  try {
    const weights = await weightsFor(plan, options, engine, terminal)
    if (typeof weights === 'number') return weights
    const what = { graph, plan, ...weights, words: terminal.words, engine }
    const taken = await takeNetworkOut(networkWriter(NETWORK_FORMATS[options.format]), what)
    if (!taken.ok) return refused(taken.problems, graph, terminal)
    const status = await writeOut(options.output, taken.value.file, terminal, options.json)
    for (const fact of NETWORK_FORMATS[options.format].leavesBehind?.(plan.optimizer) ?? [])
      terminal.note(sentence(fact, terminal.words) ?? fact.code)
    if (status === 0) report(options, taken.value, terminal)
    return status
  } finally {
    engine.dispose()
  }
}

/** The weights that leave, or the exit status where there are none. */
async function weightsFor(
  plan: Plan,
  { untrained = false, run }: NetworkOptions,
  engine: Engine,
  terminal: Terminal,
): Promise<Pick<ToTakeOut, 'weights' | 'epochs' | 'evaluation'> | number> {
  if (untrained) return { epochs: 0 }
  if (run !== undefined) return readRun(run, plan, terminal)
  const trained = await trainPlan(plan, { engine, backend: 'auto', terminal, quiet: true })
  if (typeof trained === 'string') return trained === 'failed' ? 1 : 130
  const { checkpoint, completed, evaluation } = trained
  return { weights: checkpoint.weights, epochs: completed.epochs, evaluation }
}

function chosenTrainer(
  graph: CheckedGraph,
  asked: string | undefined,
  terminal: Terminal,
): NodeId | undefined {
  const known = trainersOf(graph)
  if (known.length === 0) terminal.note(terminal.say('no-network'))
  else if (asked !== undefined && !known.includes(asked))
    terminal.note(terminal.say('no-such-trainer', { id: asked, known: known.join(', ') }))
  else if (asked === undefined && known.length > 1)
    terminal.note(terminal.say('which-trainer', { known: known.join(', ') }))
  else return asked ?? known[0]
  return undefined
}

function refused(problems: readonly Problem[], graph: CheckedGraph, terminal: Terminal): 1 {
  for (const problem of problems) noteProblem(problem, graph, terminal)
  return 1
}

function report(
  { json, format, output }: Asked,
  { parameters, checkedExamples, largestDifference, evaluation }: NetworkFile,
  terminal: Terminal,
): void {
  if (json) {
    const counted = { parameters, checkedExamples, largestDifference, evaluation }
    terminal.print(JSON.stringify({ event: 'exported', to: format, file: output, ...counted }))
    return
  }
  terminal.print(
    terminal.say('network-checked', {
      parameters,
      examples: checkedExamples,
      largestDifference,
      isSure: largestDifference > LARGEST_DIFFERENCE ? 'yes' : 'no',
    }),
  )
}
