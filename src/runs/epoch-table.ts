import type { History } from '../engine/protocol.ts'
import { canonicalJson } from '../graph/base/json.ts'
import type { Setting } from '../graph/variants/variant.ts'
import type { EpochProgress } from './epoch-progress.ts'
import type { RunStatus } from './run-state.ts'

/** A run as far as it is written down in a table. */
export interface RunForTable {
  /** What it is called; of its group, where it belongs to one. */
  readonly name: string
  readonly trainer: string
  readonly settings?: readonly Setting[]
  readonly optimizer: string
  readonly seed: number
  readonly backend?: string
  readonly msPerStep?: number
  readonly history: History
  readonly progress: EpochProgress
  /** What was measured after training: `loss`, `accuracy`, and whatever else there is of numbers or classes. */
  readonly evaluation?: Readonly<Record<string, number | undefined>>
  /** How it ended. */
  readonly status: RunStatus | 'given-up'
}

type Cell = string | number | undefined

/** All runs as a table with a row for each epoch; the last one of a run has its measurement, too. */
export function epochTable(runs: readonly RunForTable[]): readonly (readonly Cell[])[] {
  const set = [...new Set(runs.flatMap(({ settings = [] }) => settings.map(nameOf)))]
  const measured = measuresOf(runs)
  const head = [
    ...['run', 'trainer', ...set, 'optimizer', 'seed', 'backend', 'ms_per_step'],
    ...['epoch', 'batches', 'examples', 'seconds'],
    ...['loss', 'accuracy', 'val_loss', 'val_accuracy', 'learning_rate'],
    ...measured.map(snakeCase),
    'status',
  ]
  return [head, ...runs.flatMap((run) => rowsOf(run, set, measured))]
}

function rowsOf(run: RunForTable, set: readonly string[], measured: readonly string[]): readonly Cell[][] {
  const { name, trainer, settings = [], optimizer, seed, backend, msPerStep, progress, evaluation } = run
  const { loss, accuracy, valLoss, valAccuracy } = run.history
  const values = new Map(settings.map((setting) => [nameOf(setting), cellOf(setting)]))
  const own = [name, trainer, ...set.map((each) => values.get(each)), optimizer, seed, backend, msPerStep]
  return loss.map((value, at) => [
    ...own,
    ...[at + 1, progress.batches[at], progress.examples[at], progress.seconds[at]],
    ...[value, accuracy[at], valLoss[at], valAccuracy[at], progress.learningRate[at]],
    ...measured.map((each) => (at + 1 === loss.length ? evaluation?.[each] : undefined)),
    run.status,
  ])
}

/** Loss and accuracy of the test always, what is measured of numbers or of two classes where a run has it. */
function measuresOf(runs: readonly RunForTable[]): readonly string[] {
  const found = runs.flatMap(({ evaluation = {} }) =>
    Object.keys(evaluation).filter((each) => evaluation[each] !== undefined && each !== 'examples'),
  )
  return [...new Set(['loss', 'accuracy', ...found])]
}

function snakeCase(measure: string): string {
  return `test_${measure.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

function nameOf({ node, param }: Setting): string {
  return `${node}.${param}`
}

function cellOf({ value }: Setting): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : canonicalJson(value)
}
