// @ts-check
import { nameOf } from './systems.js'

/**
 * @typedef {import('./open-systems.js').Opened} Opened
 * @typedef {import('../../src/bench/training/system-orders.ts').BenchModel} BenchModel
 * @typedef {import('../../src/bench/training/system-orders.ts').SystemOrder} Order
 */

/**
 * What is known of one system on one model.
 * @typedef {object} Measured
 * @property {import('./systems.js').Entry} entry
 * @property {number[]} ms of each step that counts
 * @property {number} loss of the first step, without dropout
 * @property {string} [variant] which of several ways was the fastest
 * @property {boolean} cold its only step was its first one
 */

/** One turn of a system lasts about so long, and has at most so many steps. */
const TURN_MS = 700
const MOST_STEPS = 10
/** Steps that take longer are made once, not in every round. */
const SLOW_MS = 10_000
/** Steps that take longer are not made again: the first one counts. */
const ONCE_MS = 60_000
/** A system that takes longer for its first step is left out. */
const PATIENCE_MS = 600_000
/** The threads of other systems spin a while before they sleep. */
const REST_MS = 50

/**
 * @param {Opened} opened
 * @param {Order} order
 */
async function obeyed(opened, order) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${PATIENCE_MS / 60_000} minutes`)),
      PATIENCE_MS,
    )
  })
  const reply = await Promise.race([opened.order(order), /** @type {Promise<never>} */ (tooLong)])
  clearTimeout(timer)
  if (!reply.ok) throw new Error(reply.absent)
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  return reply
}

/**
 * Trains one model with all systems, turn by turn: a disturbance hits all of them, and best and median speak of the
 * same stretch of time.
 * @param {BenchModel} model
 * @param {readonly { entry: import('./systems.js').Entry, opened: Opened }[]} systems
 * @param {number} rounds
 * @param {(line: string) => void} say
 * @returns {Promise<Measured[]>}
 */
export async function interleave(model, systems, rounds, say) {
  /** @type {{ measured: Measured, opened: Opened, firstMs: number }[]} */
  const all = []
  for (const { entry, opened } of systems) {
    try {
      const reply = await obeyed(opened, { do: 'build', model })
      if (!('loss' in reply)) throw new Error('answered something else')
      const { loss, ms, variant } = reply
      const cold = ms > ONCE_MS
      all.push({ measured: { entry, ms: cold ? [ms] : [], loss, variant, cold }, opened, firstMs: ms })
      say(`${nameOf(entry)}: first step ${ms.toFixed(0)} ms, loss ${loss.toFixed(4)}`)
    } catch (error) {
      say(`${nameOf(entry)} is absent: ${error instanceof Error ? error.message : error}`)
      // It may be at work still, and would disturb the others.
      await opened.close()
    }
  }
  for (let round = 1; round <= rounds; round++) {
    for (const { measured, opened, firstMs } of all) {
      if (measured.cold || (firstMs > SLOW_MS && round > 1)) continue
      const isSlow = firstMs > SLOW_MS
      const [estimate = TURN_MS] = await steps(opened, 1)
      const count = Math.min(MOST_STEPS, Math.round(TURN_MS / estimate))
      // Of short steps, the first one after the others' turns finds their numbers in the processor's cache.
      measured.ms.push(...(isSlow || count < 2 ? [estimate] : await steps(opened, count)))
    }
    say(`round ${round} of ${rounds}`)
  }
  return all.map(({ measured }) => measured)
}

/**
 * @param {Opened} opened
 * @param {number} count
 */
async function steps(opened, count) {
  const reply = await obeyed(opened, { do: 'step', count })
  if (!('ms' in reply) || typeof reply.ms === 'number') throw new Error('answered something else')
  return reply.ms
}
