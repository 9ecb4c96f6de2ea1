// @ts-check
import { comparisonTime, fillHistory, heldBytes, tableTime } from './kept-runs-in-page.js'
import { longestTask, mainTasks, tracedCategories } from './longest-task.js'
import { clickRun, openComparison, untilKept } from './open-comparison.js'
import { median } from './training-rows.js'

/**
 * @typedef {object} Opened
 * @property {number} runs that are kept
 * @property {number} projectMs from the address of the project to the table with all runs
 * @property {number} tableMs from the click that opens the runs to the table with all of them
 * @property {number} bytes that the page holds then
 * @property {number} compared runs that are ticked, the one of now among them
 * @property {number} firstMs from the click that shows Compare at large to its first curves
 * @property {number} allMs until all that are ticked are there
 * @property {number} longestMs processor time of the longest task from that click on
 */

/** More are never ticked: nobody could tell their curves apart. */
const MOST_TICKED = 200

/**
 * Opens a project with histories of so many runs, each with all that a run of this graph keeps, and Compare with as many
 * of them, up to two hundred.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {readonly number[]} counts from small to large
 * @param {number} times
 * @returns {Promise<Opened[]>} medians
 */
export async function openHistories(browser, address, counts, times) {
  const { context, page } = await openComparison(browser, address, { repeats: 1, epochs: 3 })
  await clickRun(page)
  await untilKept(page, 1)
  const place = page.url()
  const fold = page.locator('#runs > button')
  const table = page.locator('#runs table[aria-rowcount]')
  const rows = []
  for (const count of counts) {
    const compared = Math.min(count, MOST_TICKED)
    // A page of the same origin without the app, which may not have the database open.
    await page.goto('about:blank')
    await page.goto(new URL('icon.svg', address).href)
    await page.evaluate(fillHistory, { count, ticked: compared - 1 })
    /** @type {Omit<Opened, 'runs' | 'compared'>[]} */
    const measured = []
    const open = async () => {
      await page.goto('about:blank')
      await page.goto(place, { waitUntil: 'commit' })
    }
    for (let i = 0; i < times; i++) {
      await open()
      const projectMs = await page.evaluate(tableTime, { count, clicks: false })
      await page.locator('[data-node="dense"] img').waitFor()
      await fold.click()
      await table.waitFor({ state: 'detached' })
      const tableMs = await page.evaluate(tableTime, { count, clicks: true })
      const bytes = await page.evaluate(heldBytes)
      // Beside the table all that is ticked is drawn, too: it would have been read already.
      await fold.click()
      await table.waitFor({ state: 'detached' })
      await open()
      await page.locator('[data-node="dense"] img').waitFor()
      await browser.startTracing(page, { categories: tracedCategories })
      const large = await page.evaluate(comparisonTime, compared)
      const longestMs = longestTask(mainTasks(await browser.stopTracing()))
      measured.push({ projectMs, tableMs, bytes, ...large, longestMs })
      await open()
      await fold.click()
      await table.waitFor()
    }
    const of = (/** @type {keyof (typeof measured)[number]} */ name) =>
      median(measured.map((one) => one[name]))
    rows.push({
      runs: count,
      compared,
      projectMs: of('projectMs'),
      tableMs: of('tableMs'),
      bytes: of('bytes'),
      firstMs: of('firstMs'),
      allMs: of('allMs'),
      longestMs: of('longestMs'),
    })
  }
  await context.close()
  return rows
}
