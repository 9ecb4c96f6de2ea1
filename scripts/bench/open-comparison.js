// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'
import { hasKept } from './kept-runs-in-page.js'

/** Milliseconds between two looks at what is kept. */
const LOOKS_EVERY = 100

/**
 * `digits-2000` with a Compare node, its trainer with so many seeds.
 * @param {number} repeats
 * @param {number} epochs
 */
function graphWith(repeats, epochs) {
  const graph = JSON.parse(readFileSync(join(packageRoot, 'graphs/digits-2000.json'), 'utf8'))
  Object.assign(graph.nodes.trainer.params, { epochs, repeats })
  graph.nodes.compare = { type: 'compare', version: 1, params: {}, position: { x: 1472, y: 704 } }
  graph.wires.compare = { from: ['trainer', 'metrics'], to: ['compare', 'metrics'] }
  return { ...graph, id: `bench-${repeats}`, title: `${repeats} runs` }
}

/**
 * Opens it as a file, in a browser that has nothing yet.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} repeats
 * @param {number} epochs
 */
export async function openComparison(browser, address, repeats, epochs) {
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
    buffer: Buffer.from(JSON.stringify(graphWith(repeats, epochs))),
  })
  await page.getByRole('application').waitFor()
  // Pictures of the layers with their start weights come first.
  await page.waitForTimeout(3000)
  return { context, page }
}

/** @param {import('playwright-core').Page} page */
export const clickRun = (page) => page.getByRole('button', { name: 'Run', exact: true }).first().click()

/**
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
export async function untilKept(page, count) {
  while (!(await page.evaluate(hasKept, count))) await page.waitForTimeout(LOOKS_EVERY)
}
