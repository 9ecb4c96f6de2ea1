// @ts-check
import { cardOf, SOON } from './app-page.js'
import { TRAINER } from './edits.js'
import { lostTraining } from './lost.js'

const MINUTE = 60_000
/** How long a run that trains takes at most to offer its buttons, in milliseconds. */
const BRIEFLY = 10_000

/**
 * What the page hears from the workers of its runs, as it happened.
 * @typedef {object} Heard
 * @property {string} kind of the event
 * @property {number} at when the page heard it
 * @property {number} epoch
 * @property {number} step
 * @property {number} stepsPerEpoch of `started`
 */

/**
 * Listens in on the workers of every page of a context, from the next page that is loaded on.
 * @param {import('playwright-core').BrowserContext} context
 */
export async function watchRuns(context) {
  /** @type {Heard[]} */
  let heard = []
  /** @type {Set<() => void>} */
  const waiting = new Set()
  await context.exposeFunction('tortureHears', (/** @type {Heard[]} */ events) => {
    heard.push(...events)
    for (const look of waiting) look()
  })
  await context.addInitScript(listenIn)
  return {
    get heard() {
      return heard
    },
    forget() {
      heard = []
    },
    /**
     * Waits for an event that fits, which may have come already.
     * @param {(event: Heard) => boolean} fits
     * @param {number} ms
     * @returns {Promise<Heard | undefined>} nothing where none came in time
     */
    waitFor(fits, ms) {
      return new Promise((resolve) => {
        /** @param {Heard} [found] */
        const end = (found) => {
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        const look = () => {
          const found = heard.find(fits)
          if (found) end(found)
        }
        const timer = setTimeout(end, ms)
        waiting.add(look)
        look()
      })
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof watchRuns>>} RunWatch */

/** Runs in the page, before anything of the page. */
function listenIn() {
  /** @type {Worker[]} */
  const runWorkers = []
  window.Worker = class extends Worker {
    /** @param {ConstructorParameters<typeof Worker>} given */
    constructor(...given) {
      super(...given)
      this.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'events') return
        if (!runWorkers.includes(this)) runWorkers.push(this)
        const at = Date.now()
        const heard = data.events.map((/** @type {Record<string, any>} */ event) => ({
          kind: event.kind,
          at,
          epoch: event.checkpoint?.epoch ?? event.epoch ?? 0,
          step: event.checkpoint?.step ?? event.step ?? 0,
          stepsPerEpoch: event.stepsPerEpoch ?? 0,
        }))
        void window.tortureHears(heard)
      })
    }
  }
  window.tortureRunWorkers = runWorkers
}

/**
 * How long was trained for what is not there any more.
 * @param {readonly Heard[]} heard of the run until it was killed
 * @param {{ epoch: number, step: number }} kept where it goes on
 */
export function lostSince(heard, kept) {
  const started = heard.find(({ kind }) => kind === 'started')
  if (!started) return 0
  const batches = heard.filter(({ kind }) => kind === 'batch')
  return lostTraining(batches, started.at, kept, started.stepsPerEpoch)
}

/**
 * Lets a run go on that was found, or starts it again where it has no weights, and stops it as soon as it trains.
 * @param {import('playwright-core').Page} page
 * @param {RunWatch} watch
 * @returns {Promise<{ epoch: number, step: number, isComplete: boolean, words: string, finding?: string }>}
 */
export async function goOn(page, watch) {
  const card = cardOf(page, TRAINER)
  const goingOn = card.getByRole('button', { name: 'Go on' })
  const again = card.getByRole('button', { name: 'Run again from the start' })
  await goingOn.or(again).first().waitFor({ timeout: SOON })
  const state = /done|stopped|failed/.exec(await card.innerText())?.[0] ?? 'without a word'
  if (state === 'done') return { epoch: 0, step: 0, isComplete: true, words: 'it is done' }
  const canGoOn = await goingOn.isVisible()
  watch.forget()
  // By key: the list of runs may lie over the card.
  await (canGoOn ? goingOn : again).press('Enter', { timeout: SOON })
  const started = await watch.waitFor(({ kind }) => kind === 'started', MINUTE)
  const trains =
    started && (await watch.waitFor(({ kind }) => kind === 'batch' || kind === 'evaluating', MINUTE))
  const { epoch, step } = started ?? { epoch: 0, step: 0 }
  const words = `${state}, ${canGoOn ? `goes on at epoch ${epoch + 1}, step ${step}` : 'starts again'}`
  // A run near its end may be over before there is a button to press.
  await card
    .getByRole('button', { name: 'Stop' })
    .press('Enter', { timeout: BRIEFLY })
    .catch(() => {})
  const ended = await watch.waitFor(({ kind }) => kind === 'cancelled' || kind === 'completed', MINUTE)
  const finding = !trains ? 'it does not go on' : !ended ? 'it does not stop' : undefined
  return { epoch, step, isComplete: false, words, ...(finding ? { finding } : {}) }
}
