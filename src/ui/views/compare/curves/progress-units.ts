import type { RunView } from '../../../../session/run-view.ts'
import type { ProgressUnit } from './compare-options.ts'

/** Turns epochs that a run has completed, with fraction, into another unit of its progress. */
export function unitsAt(run: RunView, by: ProgressUnit): (epochs: number) => number {
  const { stepsPerEpoch, ran } = run
  switch (by) {
    case 'epoch':
      return (epochs) => epochs
    case 'batch':
      return (epochs) => epochs * stepsPerEpoch
    case 'example':
      return (epochs) => epochs * stepsPerEpoch * ran.training.batchSize
    case 'second':
      return secondsAt(run)
  }
}

/** Seconds of training: as they were recorded with each epoch, in between and behind that at the pace of a step. */
function secondsAt({ trace, msPerStep = 0, stepsPerEpoch }: RunView): (epochs: number) => number {
  const epochSeconds = (msPerStep * stepsPerEpoch) / 1000
  return (epochs) => {
    // One for each epoch, in their order.
    const before = trace[Math.min(trace.length, Math.floor(epochs)) - 1]
    const after = trace[Math.floor(epochs)]
    const done = before ? before.epoch : 0
    const seconds = before ? before.trainedMs / 1000 : 0
    const share = epochs - done
    const pace =
      after && before
        ? (after.trainedMs - before.trainedMs) / 1000
        : after
          ? after.trainedMs / 1000
          : epochSeconds
    return seconds + share * pace
  }
}
