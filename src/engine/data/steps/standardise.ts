import { changed, type DatasetPart } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

/** One mean and one standard deviation of the training part for all numbers of all parts. */
export const standardise: DataStepKind<'standardise'> = (dataset, _step, hash) => {
  // Worked out at the first example asked for: loading a graph must not read through 60,000 of them.
  let known: Spread | undefined
  return changed(
    dataset,
    (values) => {
      known ??= spreadOf(dataset.parts.train)
      const { mean, deviation } = known
      for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - mean) / deviation
    },
    hash,
  )
}

interface Spread {
  readonly mean: number
  /** Of the population; 1 where all numbers are the same, so that they become 0. */
  readonly deviation: number
}

const CHUNK = 256

/** In two passes and float64: one pass over squares loses digits when the mean is large. */
function spreadOf(part: DatasetPart): Spread {
  let [sum, count] = [0, 0]
  for (const values of chunks(part)) {
    for (const value of values) sum += value
    count += values.length
  }
  const mean = count === 0 ? 0 : sum / count
  let squares = 0
  for (const values of chunks(part)) for (const value of values) squares += (value - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / Math.max(1, count)) || 1 }
}

function* chunks(part: DatasetPart): Generator<Float32Array> {
  for (let from = 0; from < part.count; from += CHUNK) {
    const length = Math.min(CHUNK, part.count - from)
    yield part.gather(Uint32Array.from({ length }, (_, i) => from + i))
  }
}
