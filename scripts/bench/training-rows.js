// @ts-check

/**
 * @typedef {object} TrainingRow
 * @property {string} model
 * @property {string} system
 * @property {number} threads
 * @property {number} msPerStep of the fastest step
 * @property {number} msMedian
 * @property {number} steps measured
 * @property {'chromium' | 'node' | 'python'} where
 * @property {string} [remark]
 */

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low = 0, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return (low + high) / 2
}

/**
 * @param {string} model
 * @param {readonly import('./interleave.js').Measured[]} measured
 * @returns {TrainingRow[]}
 */
export function trainingRows(model, measured) {
  return measured.map(({ entry, ms, variant, cold }) => ({
    model,
    system: entry.system,
    threads: entry.threads,
    msPerStep: round(Math.min(...ms)),
    msMedian: round(median(ms)),
    steps: ms.length,
    where: entry.where,
    ...(variant || cold ? { remark: variant ?? 'its first step' } : undefined),
  }))
}

/** @param {number} ms */
function round(ms) {
  return Number(ms.toPrecision(4))
}

/**
 * The row to compare another one with: the same system with as many threads, or with one where it has no others.
 * @param {readonly TrainingRow[]} rows
 * @param {string} model
 * @param {string} system
 * @param {number} threads
 * @param {TrainingRow['where']} [where]
 */
export function rowOf(rows, model, system, threads, where) {
  return rows.find(
    (row) =>
      row.model === model &&
      row.system === system &&
      row.threads === threads &&
      (where === undefined || row.where === where),
  )
}
