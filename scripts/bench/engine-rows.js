// @ts-check
import { median } from './training-rows.js'

/**
 * One figure.
 * @typedef {object} EngineRow
 * @property {string} measure
 * @property {'chromium' | 'node'} where
 * @property {number} value
 * @property {'ms' | '%' | 'MB' | ''} unit
 * @property {number} [atMost] what is asked
 */

/**
 * @typedef {object} Start
 * @property {number} ready
 * @property {number} firstStep
 */

/**
 * What was measured in one place.
 * @typedef {object} EngineFigures
 * @property {Start} cold
 * @property {Start} [cached]
 * @property {Start} [clicked]
 * @property {Start} again
 * @property {{ step: number, between: number, reducing: number, reading: number }} shares
 * @property {readonly import('../../src/bench/engine/measure-run.ts').PauseLatency[]} latencies
 * @property {{ plain: number, augmented: number }} input
 * @property {readonly import('../../src/bench/engine/held-memory.ts').HeldMemory[]} memory after 1, 10 and 20 runs
 * @property {number} [recording] what recording adds, as a share of an epoch
 */

const MEGABYTE = 1e6

/**
 * @param {EngineRow['where']} where
 * @param {EngineFigures} figures
 * @returns {EngineRow[]}
 */
export function engineRows(where, figures) {
  const { cold, cached, clicked, again, shares, latencies, input, memory, recording } = figures
  const { step, between, reading } = shares
  const whole = latencies.map((latency) => latency.whole)
  /** @type {(measure: string, value: number | undefined, unit: EngineRow['unit'], atMost?: number) => EngineRow[]} */
  const row = (measure, value, unit, atMost) =>
    value === undefined
      ? []
      : [
          {
            measure,
            where,
            value: Number(value.toPrecision(4)),
            unit,
            ...(atMost === undefined ? undefined : { atMost }),
          },
        ]
  const share = (/** @type {number} */ ms) => (100 * Math.max(0, ms)) / step
  const held = memory.flatMap(({ tensors, tensorBytes, wasmBytes, heapBytes }, i) => {
    const runs = ['1 run', '10 runs', '20 runs'][i]
    const first = i === 0 ? undefined : memory[0]
    return [
      ...row(`tensors after ${runs}`, tensors, '', first?.tensors),
      ...row(`bytes of tensors after ${runs}`, tensorBytes, '', first?.tensorBytes),
      ...row(`memory of WebAssembly after ${runs}`, wasmBytes / MEGABYTE, 'MB'),
      ...row(
        `${where === 'chromium' ? 'memory of page and workers' : 'heap of JavaScript'} after ${runs}`,
        heapBytes === undefined ? undefined : heapBytes / MEGABYTE,
        'MB',
      ),
    ]
  })
  return [
    ...row('a step of C, with its batch', step, 'ms'),
    ...row('events: making and mailing, of a step', share(between), '%'),
    ...(reading > 0 ? row('events: receiving and reducing, of a step', share(reading), '%') : []),
    ...row('events in all, of a step', share(between + reading), '%', 2),
    ...row('input: order and batch, of a step', share(input.plain), '%', 3),
    ...row('input with augmentation, of a step', share(input.augmented), '%', 3),
    ...row('recording, of an epoch', recording === undefined ? undefined : 100 * recording, '%', 2),
    ...row('60,000 digits ready after the click', clicked?.ready, 'ms', 1000),
    ...row('first step after the click', clicked?.firstStep, 'ms'),
    ...row('first step, nothing cached, back end unknown', cold.firstStep, 'ms'),
    ...row('first step, files cached', cached?.firstStep, 'ms'),
    ...row('first step of a second run', again.firstStep, 'ms'),
    ...row('from pause to paused, median', median(whole), 'ms'),
    ...row('from pause to paused, slowest', Math.max(...whole), 'ms'),
    ...row('of that after the step, median', median(latencies.map(({ afterStep }) => afterStep)), 'ms'),
    ...held,
  ]
}

/**
 * @param {readonly EngineRow[]} rows
 * @returns {string[]} lines of Markdown
 */
export function engineTable(rows) {
  const measures = [...new Set(rows.map(({ measure }) => measure))]
  const lines = measures.map((measure) => {
    const cells = /** @type {const} */ (['chromium', 'node']).map((where) => {
      const row = rows.find((one) => one.measure === measure && one.where === where)
      return row ? said(row) : '–'
    })
    const [asked] = rows
      .filter((row) => row.measure === measure)
      .map(({ atMost, unit }) =>
        atMost === undefined
          ? ''
          : measure.includes('tensors')
            ? 'as after 1 run'
            : `≤ ${number(atMost)} ${unit}`,
      )
    return `| ${measure} | ${cells.join(' | ')} | ${asked} |`
  })
  return ['| | Chromium | Node | asked |', '|---|---|---|---|', ...lines]
}

/** @param {EngineRow} row */
function said({ value, unit, atMost }) {
  const text = `${number(value)} ${unit}`.trim()
  return atMost !== undefined && value > atMost ? `**${text}**` : text
}

/** @param {number} value */
function number(value) {
  const digits = Number.isInteger(value) || value >= 1000 ? 0 : value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
