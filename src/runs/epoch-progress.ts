import type { EpochTrace } from '../engine/protocol.ts'

/** What tells how far a run has come after each of its epochs. */
export interface RunPace {
  readonly stepsPerEpoch: number
  readonly batchSize: number
  /** Examples that an epoch trains; missing of runs from before it was recorded. */
  readonly examples?: number
  readonly msPerStep?: number
  readonly trace: readonly Pick<EpochTrace, 'epoch' | 'trainedMs' | 'learningRate'>[]
}

/** How far a run had come after each epoch, in other units. */
export interface EpochProgress {
  readonly batches: readonly number[]
  readonly examples: readonly number[]
  /** Of training, pauses and measuring left out. */
  readonly seconds: readonly number[]
  /** Of the last step of the epoch; nothing where it was not recorded. */
  readonly learningRate: readonly (number | undefined)[]
}

export function epochProgress(run: RunPace, epochs: number): EpochProgress {
  const all = Array.from({ length: epochs }, (_, at) => at + 1)
  const rates = new Map(run.trace.map(({ epoch, learningRate }) => [epoch, learningRate]))
  const rounded = (unit: 'batch' | 'example' | 'second') =>
    all.map(unitsOf(run, unit)).map((value) => Number(value.toPrecision(9)))
  return {
    batches: rounded('batch'),
    examples: rounded('example'),
    seconds: rounded('second'),
    learningRate: all.map((epoch) => rates.get(epoch)),
  }
}

/** Turns epochs that a run has completed, with fraction, into another unit of its progress. */
export function unitsOf(run: RunPace, by: 'batch' | 'example' | 'second'): (epochs: number) => number {
  const { stepsPerEpoch } = run
  if (by === 'batch') return (epochs) => epochs * stepsPerEpoch
  return by === 'example' ? examplesAt(run) : secondsAt(run)
}

/** The last batch of an epoch has what the others leave; of older runs it is not known, and counts as any. */
function examplesAt({ stepsPerEpoch, examples, batchSize }: RunPace): (epochs: number) => number {
  const inFull = stepsPerEpoch * batchSize
  const ofEpoch = examples ?? inFull
  return (epochs) => {
    const done = Math.floor(epochs)
    return done * ofEpoch + Math.min(ofEpoch, (epochs - done) * inFull)
  }
}

/** Seconds of training: as they were recorded with each epoch, where none were, and in between, at the pace of a step. */
function secondsAt({ trace, msPerStep = 0, stepsPerEpoch }: RunPace): (epochs: number) => number {
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
