/** Examples whose way through the network tells which units are dead. */
export const LOOKED_AT = 32
/** An epoch that trains so many examples is long beside a look at it. */
const LONG_EPOCH = 1600
/** Between two looks at shorter ones so many are trained: with small networks a look takes about as long as a step. */
const TRAINED_BETWEEN = 3200
/** Closer looks at a run: more would only be stored. */
const MOST_LOOKS = 200
/** Bytes that the answers of a run take at most, the last epoch's beside them. */
const MOST_BYTES = 1_000_000

/**
 * Whether layers are looked at in an epoch, which count from 1. It follows from numbers alone and never from the clock:
 * the same run records the same.
 */
export function looksClosely(epoch: number, epochs: number, trainExamples: number): boolean {
  const forCost = trainExamples >= LONG_EPOCH ? 1 : TRAINED_BETWEEN / Math.max(1, trainExamples)
  return isEvery(Math.ceil(Math.max(forCost, epochs / MOST_LOOKS)), epoch, epochs)
}

/** Whether the answers of an epoch are kept; `bytes` is what they take. */
export function keepsAnswers(epoch: number, epochs: number, bytes: number): boolean {
  return isEvery(Math.ceil((bytes * epochs) / MOST_BYTES), epoch, epochs)
}

/** The first, the last, and those in between at this distance. */
function isEvery(stride: number, epoch: number, epochs: number): boolean {
  return epoch === 1 || epoch === epochs || epoch % Math.max(1, stride) === 0
}
