// @ts-check
import { rowOf } from './training-rows.js'

/** @typedef {import('./training-rows.js').TrainingRow} TrainingRow */

/** The source material prints this for model C: Keras on a hosted machine with two cores. */
const KERAS_HOSTED_MS = 346

/**
 * What is asked of ours in Chromium.
 * @typedef {object} Ask
 * @property {string} what
 * @property {string} model
 * @property {(ours: Ours) => number | undefined} reached nothing where a row is missing
 * @property {number} limit
 * @property {boolean} [least] at least the limit, else at most
 */

/**
 * @typedef {object} Ours
 * @property {TrainingRow} one on one thread
 * @property {TrainingRow} all on all threads
 * @property {(system: string, threads: number) => number | undefined} ms of the others
 */

/** @param {number | undefined} ms @param {number | undefined} others */
const ratio = (ms, others) => (ms === undefined || others === undefined ? undefined : ms / others)

/** @param {string} model @param {number} limit @returns {Ask} */
const allThreads = (model, limit) => ({
  what: 'all threads, to PyTorch AVX2 with as many',
  model,
  reached: ({ all, ms }) => ratio(all.msPerStep, ms('pytorch-avx2', all.threads)),
  limit,
})

/** @param {string} model @returns {Ask} */
const oneThread = (model) => ({
  what: 'one thread, to PyTorch AVX2 with one',
  model,
  reached: ({ one, ms }) => ratio(one.msPerStep, ms('pytorch-avx2', 1)),
  limit: 1.2,
})

/** @param {string} model @param {string} system @returns {Ask} */
const timesFaster = (model, system) => ({
  what: `times as fast as ${system}`,
  model,
  reached: ({ all, ms }) => ratio(ms(system, 1), all.msPerStep),
  limit: 100,
  least: true,
})

/** @type {readonly Ask[]} */
const asks = [
  allThreads('A', 0.8),
  allThreads('B', 1),
  allThreads('C', 1),
  ...['A', 'B', 'C'].map(oneThread),
  ...['B', 'C'].flatMap((model) => ['tfjs-webgl', 'tfjs-cpu'].map((system) => timesFaster(model, system))),
  {
    what: `all threads, to the ${KERAS_HOSTED_MS} ms of Keras on a hosted machine`,
    model: 'C',
    reached: ({ all }) => all.msPerStep / KERAS_HOSTED_MS,
    limit: 1 / 3,
  },
  {
    what: 'all threads, to Keras here with as many',
    model: 'C',
    reached: ({ all, ms }) => ratio(all.msPerStep, ms('keras', all.threads)),
    limit: 1.1,
  },
]

/**
 * The table of what is asked and what was reached; asks without the rows they need are left out.
 * @param {readonly TrainingRow[]} rows
 * @returns {string[]} lines of Markdown
 */
export function asksTable(rows) {
  const lines = asks.flatMap(({ what, model, reached, limit, least = false }) => {
    const own = rows.filter(
      (row) => row.model === model && row.system === 'faltwerk' && row.where === 'chromium',
    )
    const one = own.find(({ threads }) => threads === 1)
    const all = own.toSorted((a, b) => b.threads - a.threads)[0]
    if (!one || !all) return []
    const figure = reached({
      one,
      all,
      ms: (system, threads) => rowOf(rows, model, system, threads)?.msPerStep,
    })
    if (figure === undefined) return []
    const isMet = least ? figure >= limit : figure <= limit
    const asked = `${least ? '≥' : '≤'} ${Number(limit.toFixed(2))}`
    return [`| ${model} | ${what} | ${asked} | ${figure.toFixed(2)} | ${isMet ? 'yes' : '**no**'} |`]
  })
  return lines.length === 0
    ? []
    : ['| model | `faltwerk` in Chromium | asked | reached | met |', '|---|---|---|---|---|', ...lines]
}
