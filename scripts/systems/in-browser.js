// @ts-check
import { join } from 'node:path'
import { openChromium } from '../bench/open-chromium.js'
import { build, products } from '../build.js'
import { packageRoot } from '../package-root.js'
import { keptInPage } from './kept-in-page.js'

/** Milliseconds between two looks at what has been trained. */
const LOOKS_EVERY = 500

/**
 * What a person has read at the end, and what the browser keeps.
 * @typedef {object} Seen
 * @property {string[]} table a line for each run, the heading first
 * @property {string[]} said the sentences below it
 * @property {import('./kept-in-page.js').KeptInPage[]} runs
 */

/** The built app in Chromium, on the back end that the headless command computes with. */
export async function openApp() {
  await build('app', { quiet: true })
  const { browser, address, close } = await openChromium([], join(packageRoot, products.app.folder))

  /**
   * Opens a graph that ships, trains all of it, and reads what its Compare or its sweep says.
   * @param {string} graph
   * @param {number} count runs that there will be
   * @returns {Promise<Seen>}
   */
  async function train(graph, count) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    /** @type {string[]} */
    const faults = []
    page.on('pageerror', ({ message }) => faults.push(message))
    try {
      await page.goto(`${address}#/g/${graph}`)
      await page.locator('[data-node]').first().waitFor()
      await page.getByRole('button', { name: 'Settings', exact: true }).click()
      await page.getByRole('radio', { name: /WASM/ }).click()
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: /^Run( all .*)?$/ })
        .first()
        .click()
      const sweep = page.locator('[data-node="sweep"]')
      const sweeps = (await sweep.count()) > 0
      if (sweeps) await sweep.getByRole('button', { name: 'Start the sweep' }).click()
      /** @type {import('./kept-in-page.js').KeptInPage[]} */
      let runs = []
      while (runs.length < count && faults.length === 0) {
        await page.waitForTimeout(LOOKS_EVERY)
        runs = await page.evaluate(keptInPage)
      }
      if (faults.length > 0) throw new Error(`the page threw: ${faults.join('; ')}`)
      const result = sweeps ? sweep : page.locator('[data-node="compare"]')
      await result.getByRole('button', { name: 'Show large' }).click()
      const large = page.getByRole('dialog')
      if (sweeps) await large.getByRole('button', { name: 'Table', exact: true }).click()
      else await large.getByRole('tab', { name: 'Table' }).click()
      const rows = large.locator('table tr')
      await rows.nth(1).waitFor()
      const table = await rows.evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | ')),
      )
      const said = await large.locator('p').allTextContents()
      return { table, said: said.map((text) => text.trim()).filter(Boolean), runs }
    } finally {
      await context.close()
    }
  }

  return { train, close }
}

/**
 * How many of the headless runs have the same curves in the browser, to the bit.
 * @param {readonly import('./judges.js').Run[]} headless
 * @param {Seen['runs']} inBrowser
 */
export function sameCurves(headless, inBrowser) {
  const nameOf = (/** @type {{ trainer: string, seed: number, settings?: unknown }} */ run) =>
    JSON.stringify([run.trainer, run.seed, run.settings ?? []])
  const curves = new Map(inBrowser.map((run) => [nameOf(run), JSON.stringify(run.history)]))
  return headless.filter((run) => curves.get(nameOf(run)) === JSON.stringify(run.history)).length
}
