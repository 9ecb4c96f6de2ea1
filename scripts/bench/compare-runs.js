// @ts-check
import { longestTask, mainTasks, tracedCategories, workPerFrame } from './longest-task.js'
import { clickRun, openComparison, showCompareLarge, untilKept } from './open-comparison.js'
import { watchedSince, watchPage } from './watch-page.js'

/** @typedef {import('playwright-core').Browser} Browser */

/**
 * What a person looks at meanwhile: the canvas over the dock with curves and table, or the comparison at large.
 * @typedef {'dock' | 'large'} Looks
 */

/**
 * @typedef {object} Trained
 * @property {number} runs
 * @property {Looks} looks
 * @property {number} seconds from the click until the last of them is kept
 * @property {{ mean: number, most: number }} frame work of the main thread in the time of a frame, in milliseconds
 * @property {number} longestMs
 * @property {number} processorMs of the longest task
 */

/** Most of a run is to be training: of the 10,000 digits that measuring takes at the end, so many are left. */
const TEST_EXAMPLES = 1000

/**
 * @typedef {object} Together runs beside each other
 * @property {number} runs
 * @property {number} epochs
 * @property {Looks} looks
 */

/**
 * Trains runs beside each other, and does nothing else meanwhile: a trace takes its part of the cores.
 * @param {Browser} browser
 * @param {string} address
 * @param {Together} what
 * @returns {Promise<number>} seconds from the click until the last of them is kept
 */
export async function timeTogether(browser, address, what) {
  const { context, page } = await openTogether(browser, address, what)
  const seconds = await trainTogether(page, what)
  await context.close()
  return seconds
}

/**
 * Trains runs beside each other and watches the page's main thread.
 * @param {Browser} browser
 * @param {string} address
 * @param {Together} what
 * @returns {Promise<Omit<Trained, 'seconds'>>}
 */
export async function watchTogether(browser, address, what) {
  const { context, page } = await openTogether(browser, address, what)
  await page.evaluate(watchPage)
  await browser.startTracing(page, { categories: tracedCategories })
  const seconds = await trainTogether(page, what)
  const longTasks = await page.evaluate(watchedSince)
  const tasks = mainTasks(await browser.stopTracing())
  await context.close()
  return {
    runs: what.runs,
    looks: what.looks,
    frame: workPerFrame(tasks, seconds),
    longestMs: Math.max(0, ...longTasks.map(({ ms }) => ms)),
    processorMs: longestTask(tasks),
  }
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {Together} what
 */
const openTogether = (browser, address, { runs, epochs }) =>
  openComparison(browser, address, { repeats: runs, epochs, test: TEST_EXAMPLES })

/**
 * @param {import('playwright-core').Page} page
 * @param {Together} what
 */
async function trainTogether(page, { runs, looks }) {
  const began = performance.now()
  await clickRun(page)
  if (looks === 'large') await showCompareLarge(page)
  await untilKept(page, runs)
  return (performance.now() - began) / 1000
}

/**
 * A page that trains runs one after the other, a click each.
 * @param {Browser} browser
 * @param {string} address
 * @param {number} epochs
 */
export async function openInTurn(browser, address, epochs) {
  const graph = { repeats: 1, epochs, test: TEST_EXAMPLES }
  const { context, page } = await openComparison(browser, address, graph)
  let kept = 0
  return {
    /**
     * @param {number} runs
     * @returns {Promise<number>} seconds from the first click until the last of them is kept
     */
    async train(runs) {
      const began = performance.now()
      for (let i = 0; i < runs; i++) {
        await clickRun(page)
        await untilKept(page, ++kept)
      }
      return (performance.now() - began) / 1000
    },
    close: () => context.close(),
  }
}
