import type { ComparedEntry } from '../compared-entries.ts'
import { unitsAt } from './progress-units.ts'

const COLUMNS = [
  'run',
  'seed',
  'epoch',
  'batches',
  'examples',
  'seconds',
  'loss',
  'accuracy',
  'val_loss',
  'val_accuracy',
]

/** All curves as a table: a row for each epoch of each run, as measured. RFC 4180, numbers with a point. */
export function curveCsv(entries: readonly ComparedEntry[]): string {
  const rows = entries.flatMap(({ title, runs }) =>
    runs.flatMap((run) => {
      const { loss, accuracy, valLoss, valAccuracy } = run.history
      const units = (['batch', 'example', 'second'] as const).map((unit) => unitsAt(run, unit))
      return loss.map((value, epoch) => [
        title,
        run.seed,
        epoch + 1,
        ...units.map((at) => Number(at(epoch + 1).toPrecision(9))),
        value,
        accuracy[epoch],
        valLoss[epoch],
        valAccuracy[epoch],
      ])
    }),
  )
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | undefined): string {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return ''
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
