// @ts-check

/**
 * One figure.
 * @typedef {object} DataRow
 * @property {string} measure
 * @property {number} value
 * @property {string} unit
 * @property {number} [atMost] what is asked
 * @property {number} [atLeast]
 */

/**
 * What was measured of taking files in.
 * @typedef {object} Measured
 * @property {import('../../src/bench/data/page.ts').TakenIn} taken
 * @property {number} processorSeconds of page and workers
 * @property {number} [mostBytes] that were resident
 * @property {number} longestMs longest task of the main thread, in processor time
 */

const MEGABYTE = 1e6
const LONGEST_TASK = 50

/**
 * @param {Measured} large pictures of 12 megapixels
 * @param {Measured} small
 * @returns {DataRow[]}
 */
export function pictureRows(large, small) {
  const perMinute = (/** @type {number} */ seconds) => (60 * large.taken.kept) / seconds
  const asked = { unit: '', atLeast: 300 }
  const count = small.taken.kept.toLocaleString('en-US')
  // Asked of 10,000.
  const atMost = (20 * small.taken.kept) / 10_000
  return [
    { measure: '12 megapixel JPEGs a minute', value: perMinute(large.taken.seconds), ...asked },
    { measure: 'the same on two cores of one’s own', value: perMinute(large.processorSeconds / 2), ...asked },
    ...restOf(large),
    { measure: `${count} small pictures, JPEG and PNG`, value: small.taken.seconds, unit: 's', atMost },
    { measure: 'the same on two cores of one’s own', value: small.processorSeconds / 2, unit: 's', atMost },
    ...restOf(small),
  ]
}

/**
 * @param {Measured} table of 30 columns of numbers and one of classes
 * @returns {DataRow[]}
 */
export function tableRows(table) {
  const { seconds, kept } = table.taken
  const count = kept.toLocaleString('en-US')
  // Asked of 100,000.
  const atMost = (3 * kept) / 100_000
  return [
    { measure: `a CSV of ${count} rows × 31 columns`, value: seconds, unit: 's', atMost },
    { measure: '– rows a second', value: Math.round(kept / seconds), unit: '' },
    ...restOf(table),
  ]
}

/**
 * @param {Measured} measured
 * @returns {DataRow[]}
 */
function restOf({ mostBytes, longestMs }) {
  const memory = { measure: '– memory of page and workers, at most', unit: 'MB' }
  const task = { measure: '– longest task of the main thread', unit: 'ms', atMost: LONGEST_TASK }
  return [
    ...(mostBytes === undefined ? [] : [{ ...memory, value: mostBytes / MEGABYTE }]),
    { ...task, value: longestMs },
  ]
}

/**
 * @param {readonly DataRow[]} rows
 * @returns {string[]} lines of Markdown
 */
export function dataTable(rows) {
  const lines = rows.map(({ measure, value, unit, atMost, atLeast }) => {
    const text = `${number(value)} ${unit}`.trim()
    const isMissed = (atMost !== undefined && value > atMost) || (atLeast !== undefined && value < atLeast)
    const asked =
      atMost !== undefined
        ? `≤ ${number(atMost)} ${unit}`.trim()
        : atLeast !== undefined
          ? `≥ ${number(atLeast)} ${unit}`.trim()
          : ''
    return `| ${measure} | ${isMissed ? `**${text}**` : text} | ${asked} |`
  })
  return ['| | Chromium | asked |', '|---|---|---|', ...lines]
}

/** @param {number} value */
function number(value) {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : 1
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
