import type { RunView } from '../../../../session/run-view.ts'
import type { ProgressUnit } from './compare-options.ts'

/** Turns epochs that a run has completed, with fraction, into another unit of its progress. */
export function unitsAt(run: RunView, by: ProgressUnit): (epochs: number) => number {
  const { stepsPerEpoch } = run
  switch (by) {
    case 'epoch':
      return (epochs) => epochs
    case 'batch':
      return (epochs) => epochs * stepsPerEpoch
    case 'example':
      return examplesAt(run)
    case 'second':
      return secondsAt(run)
  }
}

/** The last batch of an epoch has what the others leave; of older runs it is not known, and counts as any. */
function examplesAt({ stepsPerEpoch, examples, ran }: RunView): (epochs: number) => number {
  const inFull = stepsPerEpoch * ran.training.batchSize
  const ofEpoch = examples ?? inFull
  return (epochs) => {
    const done = Math.floor(epochs)
    return done * ofEpoch + Math.min(ofEpoch, (epochs - done) * inFull)
  }
}

/** Seconds of training: as they were recorded with each epoch, where none were, and in between, at the pace of a step. */
function secondsAt({ trace, msPerStep = 0, stepsPerEpoch }: RunView): (epochs: number) => number {
  const epochSeconds = (msPerStep * stepsPerEpoch) / 1000
  // The first epochs may come from a page that did not record them; then it is counted from there on.
  const missing = (trace[0]?.epoch ?? 1) - 1
  const recorded = missing + trace.length
  const after = (epoch: number) =>
    Math.min(epoch, missing) * epochSeconds + (trace[epoch - missing - 1]?.trainedMs ?? 0) / 1000
  return (epochs) => {
    const done = Math.min(Math.floor(epochs), recorded)
    const pace = done < recorded ? after(done + 1) - after(done) : epochSeconds
    return after(done) + (epochs - done) * pace
  }
}
