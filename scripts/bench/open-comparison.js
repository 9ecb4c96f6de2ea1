// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'
import { untilCompleted } from './kept-runs-in-page.js'

/**
 * What is trained: `digits-2000` with a Compare node.
 * @typedef {object} Compared
 * @property {number} repeats seeds of its trainer
 * @property {number} epochs
 * @property {number} [test] examples that are measured at the end; all there are where left out
 */

/** @param {Compared} what */
function graphWith({ repeats, epochs, test }) {
  const graph = JSON.parse(readFileSync(join(packageRoot, 'graphs/digits-2000.json'), 'utf8'))
  Object.assign(graph.nodes.trainer.params, { epochs, repeats })
  if (test !== undefined) Object.assign(graph.nodes.digits.params, { test })
  graph.nodes.compare = { type: 'compare', version: 1, params: {}, position: { x: 1472, y: 704 } }
  graph.wires.compare = { from: ['trainer', 'metrics'], to: ['compare', 'metrics'] }
  return { ...graph, id: `bench-${repeats}`, title: `${repeats} runs` }
}

/**
 * Opens it as a file, in a browser that has nothing yet.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {Compared} what
 */
export async function openComparison(browser, address, what) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(address)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file …' }).first().click()
  await (await choosing).setFiles({
    name: 'graph.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(graphWith(what))),
  })
  await page.getByRole('application').waitFor()
  // What its start weights make of a digit is drawn on all layers at once; then the page is at rest.
  await page.locator('[data-node="dense"] img').waitFor()
  return { context, page }
}

/** @param {import('playwright-core').Page} page */
export const clickRun = (page) => page.getByRole('button', { name: 'Run', exact: true }).first().click()

/**
 * The button is outside of the screen where the card is.
 * @param {import('playwright-core').Page} page
 */
export const showCompareLarge = (page) =>
  page.locator('[data-node="compare"]').getByRole('button', { name: 'Show large' }).dispatchEvent('click')

/**
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
export const untilKept = (page, count) => page.evaluate(untilCompleted, count)
