import { unitsOf } from '../../../../runs/epoch-progress.ts'
import type { RunView } from '../../../../session/run-view.ts'
import type { ProgressUnit } from './compare-options.ts'

/** Turns epochs that a run has completed, with fraction, into another unit of its progress. */
export function unitsAt(run: RunView, by: ProgressUnit): (epochs: number) => number {
  if (by === 'epoch') return (epochs) => epochs
  return unitsOf({ ...run, batchSize: run.ran.training.batchSize }, by)
}
