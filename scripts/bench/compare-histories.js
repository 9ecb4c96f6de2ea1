// @ts-check
import { fillHistory, heldBytes, tableTime } from './kept-runs-in-page.js'
import { clickRun, openComparison, untilKept } from './open-comparison.js'
import { median } from './training-rows.js'

/**
 * @typedef {object} Opened
 * @property {number} runs that are kept
 * @property {number} projectMs from the address of the project to the table with all runs
 * @property {number} tableMs from the click that opens the runs to the table with all of them
 * @property {number} bytes that the page holds then
 */

/**
 * Opens a project with histories of so many runs, each with all that a run of this graph keeps.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {readonly number[]} counts from small to large
 * @param {number} times
 * @returns {Promise<Opened[]>} medians
 */
export async function openHistories(browser, address, counts, times) {
  const { context, page } = await openComparison(browser, address, 1, 1)
  await clickRun(page)
  await untilKept(page, 1)
  const place = page.url()
  const fold = page.locator('#runs > button')
  const rows = []
  for (const count of counts) {
    // A page of the same origin without the app, which may not have the database open.
    await page.goto('about:blank')
    await page.goto(new URL('icon.svg', address).href)
    await page.evaluate(fillHistory, count)
    /** @type {{ projectMs: number, tableMs: number, bytes: number }[]} */
    const measured = []
    for (let i = 0; i < times; i++) {
      await page.goto('about:blank')
      await page.goto(place, { waitUntil: 'commit' })
      const projectMs = await page.evaluate(tableTime, { count, clicks: false })
      await page.getByRole('application').waitFor()
      await fold.click()
      await page.locator('#runs table[aria-rowcount]').waitFor({ state: 'detached' })
      const tableMs = await page.evaluate(tableTime, { count, clicks: true })
      measured.push({ projectMs, tableMs, bytes: await page.evaluate(heldBytes) })
    }
    rows.push({
      runs: count,
      projectMs: median(measured.map(({ projectMs }) => projectMs)),
      tableMs: median(measured.map(({ tableMs }) => tableMs)),
      bytes: median(measured.map(({ bytes }) => bytes)),
    })
  }
  await context.close()
  return rows
}
