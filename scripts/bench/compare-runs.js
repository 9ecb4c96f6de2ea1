// @ts-check
import { longestTask, mainTasks, tracedCategories, workPerFrame } from './longest-task.js'
import { clickRun, openComparison, untilKept } from './open-comparison.js'
import { watchedSince, watchPage } from './watch-page.js'

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

/**
 * Trains runs beside each other.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ runs: number, epochs: number, looks: Looks }} what
 * @returns {Promise<Trained>}
 */
export async function trainTogether(browser, address, { runs, epochs, looks }) {
  const { context, page } = await openComparison(browser, address, runs, epochs)
  await page.evaluate(watchPage)
  await browser.startTracing(page, { categories: tracedCategories })
  const began = performance.now()
  await clickRun(page)
  // The button is outside of the screen where the card is.
  if (looks === 'large')
    await page
      .locator('[data-node="compare"]')
      .getByRole('button', { name: 'Show large' })
      .dispatchEvent('click')
  await untilKept(page, runs)
  const seconds = (performance.now() - began) / 1000
  const longTasks = await page.evaluate(watchedSince)
  const tasks = mainTasks(await browser.stopTracing())
  await context.close()
  return {
    runs,
    looks,
    seconds,
    frame: workPerFrame(tasks, seconds),
    longestMs: Math.max(0, ...longTasks.map(({ ms }) => ms)),
    processorMs: longestTask(tasks),
  }
}

/**
 * Trains as many runs one after the other, a click each, in one page.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ runs: number, epochs: number }} what
 * @returns {Promise<number>} seconds, without those between the end of one and the click that starts the next
 */
export async function trainInTurn(browser, address, { runs, epochs }) {
  const { context, page } = await openComparison(browser, address, 1, epochs)
  let seconds = 0
  for (let i = 1; i <= runs; i++) {
    const began = performance.now()
    await clickRun(page)
    await untilKept(page, i)
    seconds += (performance.now() - began) / 1000
  }
  await context.close()
  return seconds
}
