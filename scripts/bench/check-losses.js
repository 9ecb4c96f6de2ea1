// @ts-check
import { nameOf } from './systems.js'

/** Of the loss. Sums of some thousand float32 numbers in different orders differ by far less. */
const TOLERANCE = 1e-3

/**
 * Says which systems compute something else than the first one: they have the same start weights, batch and network,
 * so a faster one that does so has won nothing.
 * @param {string} model
 * @param {readonly import('./interleave.js').Measured[]} measured
 * @returns {string[]} a sentence for each
 */
export function lossComplaints(model, measured) {
  const [first, ...others] = measured
  if (!first) return []
  return others
    .filter(({ loss }) => !(Math.abs(loss - first.loss) <= TOLERANCE * Math.abs(first.loss)))
    .map(
      ({ entry, loss }) =>
        `model ${model}: the first step's loss is ${loss.toFixed(5)} with ${nameOf(entry)}, but ${first.loss.toFixed(5)} with ${nameOf(first.entry)}`,
    )
}
