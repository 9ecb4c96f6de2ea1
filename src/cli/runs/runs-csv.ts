import type { History } from '../../engine/protocol.ts'
import { writeCsv } from '../../formats/tables/write-csv.ts'
import { canonicalJson } from '../../graph/base/json.ts'
import type { Setting } from '../../graph/variants/variant.ts'
import type { RunStatus } from '../../runs/run-state.ts'

/** A run as far as it is written down. */
export interface RunForCsv {
  /** Of its group. */
  readonly name: string
  readonly trainer: string
  readonly seed: number
  readonly settings?: readonly Setting[]
  readonly history: History
  readonly evaluation?: { readonly loss: number; readonly accuracy?: number }
  /** How it ended. */
  readonly status: RunStatus | 'given-up'
}

/** All runs as a table with a row for each epoch; the last one of a run has its measurement, too. */
export function runsCsv(runs: readonly RunForCsv[]): string {
  const set = [...new Set(runs.flatMap(({ settings = [] }) => settings.map(nameOf)))]
  const head = ['run', 'trainer', ...set, 'seed', 'epoch', 'loss', 'accuracy', 'val_loss', 'val_accuracy']
  const rows = runs.flatMap(({ name, trainer, seed, settings = [], history, evaluation, status }) => {
    const { loss, accuracy, valLoss, valAccuracy } = history
    const values = new Map(settings.map((setting) => [nameOf(setting), cellOf(setting)]))
    const run = [name, trainer, ...set.map((each) => values.get(each)), seed]
    return loss.map((value, at) => [
      ...run,
      at + 1,
      value,
      accuracy[at],
      valLoss[at],
      valAccuracy[at],
      ...(at + 1 === loss.length ? [evaluation?.loss, evaluation?.accuracy] : [undefined, undefined]),
      status,
    ])
  })
  return writeCsv([[...head, 'test_loss', 'test_accuracy', 'status'], ...rows])
}

function nameOf({ node, param }: Setting): string {
  return `${node}.${param}`
}

function cellOf({ value }: Setting): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : canonicalJson(value)
}
