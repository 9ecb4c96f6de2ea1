import { writeCsv } from '../../../../formats/tables/write-csv.ts'
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
  'learning_rate',
]

/** All curves as a table: a row for each epoch of each run, as measured. */
export function curveCsv(entries: readonly ComparedEntry[]): string {
  const rows = entries.flatMap(({ title, runs }) =>
    runs.flatMap((run) => {
      const { loss, accuracy, valLoss, valAccuracy } = run.history
      // Of the last step of each epoch.
      const rates = new Map(run.trace.map(({ epoch, learningRate }) => [epoch, learningRate]))
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
        rates.get(epoch + 1),
      ])
    }),
  )
  return writeCsv([COLUMNS, ...rows])
}
