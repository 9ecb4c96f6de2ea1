import type { BackendChoice } from '../engine/backend-report.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { trainersOf } from '../graph/compile/compile.ts'
import type { NodeId } from '../graph/document/document.ts'
import { bringOwnFiles, type OwnFiles } from './own-files/own-files.ts'
import { readGraph } from './read-graph.ts'
import { readSettings } from './read-settings.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'
import { withOptions } from './with-options.ts'

/** How a graph is to be trained otherwise than its file says. */
export interface TrainingOptions {
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

/** A graph that can be trained here. */
export interface PreparedGraph extends OwnFiles {
  /** Those asked for; all where none were. */
  readonly trainers: readonly NodeId[]
  readonly backend: BackendChoice
  /** Folder with files of a person's own. */
  readonly ownFiles: string | undefined
}

const BACKENDS: readonly string[] = ['cpu', 'wasm'] satisfies readonly BackendChoice[]

/**
 * Reads the one graph of a call with its options and a person's own files. Says what is wrong with them and returns the
 * exit status then: 1 where the graph or the files cannot be trained, 2 where the call or the file is unusable.
 */
export async function prepareGraph(
  files: readonly string[],
  options: TrainingOptions,
  terminal: Terminal,
  canBeWithoutTrainer: (graph: CheckedGraph) => boolean = () => false,
): Promise<PreparedGraph | number> {
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
  const ownFiles = options.files ?? process.env.FALTWERK_FILES
  const graph = withOptions(read.graph, epochs, seed, settings)
  const brought = await bringOwnFiles(
    { graph, contents: read.contents },
    ownFiles,
    options.json ?? false,
    terminal,
  )
  if (!brought) return 1
  const trainers = chosenTrainers(brought.graph, options.trainer, canBeWithoutTrainer, terminal)
  if (typeof trainers === 'number') return trainers
  return { ...brought, trainers, backend: (options.backend ?? 'auto') as BackendChoice, ownFiles }
}

function chosenTrainers(
  graph: CheckedGraph,
  asked: readonly string[] | undefined,
  canBeWithoutTrainer: (graph: CheckedGraph) => boolean,
  terminal: Terminal,
): readonly NodeId[] | number {
  const known = trainersOf(graph)
  if (known.length === 0 && !canBeWithoutTrainer(graph)) {
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
