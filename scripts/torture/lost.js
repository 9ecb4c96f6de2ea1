// @ts-check

/**
 * @typedef {object} Edit
 * @property {number} count what the document counts after it
 * @property {number} at when it was begun, in milliseconds
 */

/**
 * How many edits are not in the document that was found, and how old the oldest of them was when all was over.
 * @param {readonly Edit[]} edits in order, each counting more than the one before
 * @param {number} kept what the document counts; NaN where it is none of theirs
 * @param {number} killedAt
 */
export function lostEdits(edits, kept, killedAt) {
  const lost = edits.filter(({ count }) => Number.isNaN(kept) || count > kept)
  return { count: lost.length, ms: lost[0] ? killedAt - lost[0].at : 0 }
}

/**
 * @typedef {object} Batch
 * @property {number} epoch the one under way, from 1
 * @property {number} step of it, done
 * @property {number} at when that was known
 */

/**
 * How long was trained for what is not there any more.
 * @param {readonly Batch[]} batches in order
 * @param {number} began when the first of them was begun
 * @param {{ epoch: number, step: number }} kept where it goes on: whole epochs, and steps of the next
 * @param {number} stepsPerEpoch
 */
export function lostTraining(batches, began, kept, stepsPerEpoch) {
  const last = batches.at(-1)
  if (!last) return 0
  const from = kept.epoch * stepsPerEpoch + kept.step
  const safe = batches.filter(({ epoch, step }) => (epoch - 1) * stepsPerEpoch + step <= from).at(-1)
  return last.at - (safe?.at ?? began)
}
