// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { longestTask, mainTasks, tracedCategories } from './bench/longest-task.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { watchedSince, watchPage } from './bench/watch-page.js'
import { writeBetween } from './bench/write-between.js'
import { build, products } from './build.js'
import { chromiumFlags } from './chromium-flags.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { createAppServer, listen } from './serve.js'

/*
 * How smooth the page stays while `digits-2000` trains: opened from the start screen, run by a click, watched until all
 * epochs are trained. Prints the time from click to trained and the longest tasks of the main thread.
 */

const { values: options } = parseArgs({
  options: {
    graph: { type: 'string', default: 'Digits: a first convolutional network' },
    width: { type: 'string', default: '1366' },
    height: { type: 'string', default: '768' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})

const LONGEST_TASK = 50
const LONGEST_TRAINING = 60
const TEN_MINUTES = 600_000

/**
 * One run in a browser that has nothing yet.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
async function smoothRun(browser, address) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: Number(options.width), height: Number(options.height) },
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(address)
  await page.getByRole('link', { name: options.graph }).first().click()
  await page.getByRole('application').waitFor()
  // Pictures of the layers with their start weights come first.
  await page.waitForTimeout(3000)

  await page.evaluate(watchPage)
  await browser.startTracing(page, { categories: tracedCategories })
  const started = performance.now()
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await page.waitForFunction(
    () => /measuring|done|failed/.test(document.querySelector('[data-node="trainer"]')?.textContent ?? ''),
    undefined,
    { timeout: TEN_MINUTES, polling: 100 },
  )
  const seconds = (performance.now() - started) / 1000
  await page
    .locator('[data-node="trainer"]')
    .getByText(/done|failed/)
    .first()
    .waitFor({ timeout: TEN_MINUTES })
  const longTasks = await page.evaluate(watchedSince)
  const longestProcessorMs = longestTask(mainTasks(await browser.stopTracing()))
  await context.close()
  return {
    seconds,
    longestMs: Math.max(0, ...longTasks.map(({ ms }) => ms)),
    longestProcessorMs,
    longTasks,
  }
}

await prepareData()
await build('app', { quiet: true })
const server = createAppServer(join(packageRoot, products.app.folder))
const address = `http://localhost:${await listen(server, 0)}/`
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
try {
  const runs = []
  for (let i = 0; i < Number(options.runs); i++) runs.push(await smoothRun(browser, address))
  for (const { longTasks } of runs)
    for (const { at, ms, scripts } of longTasks)
      console.error(`${(at / 1000).toFixed(1)} s: ${ms.toFixed(0)} ms  ${scripts.join(', ')}`)

  const machine = machineOf({ chromium: browser.version() })
  /** @type {(ms: number) => string} */
  const task = (ms) => (ms > 0 ? `${ms.toFixed(0)} ms` : `under ${LONGEST_TASK} ms`)
  const text = [
    '| | from click to trained | longest task of the main thread | of processor time |',
    '|---|---|---|---|',
    ...runs.map(
      ({ seconds, longestMs, longestProcessorMs }, i) =>
        `| run ${i + 1} | ${seconds.toFixed(1)} s | ${task(longestMs)} | ${longestProcessorMs.toFixed(0)} ms |`,
    ),
    `| asked | under ${LONGEST_TRAINING} s | at most ${LONGEST_TASK} ms | |`,
    '',
    sayMachine(machine),
  ].join('\n')
  console.log(options.json ? JSON.stringify({ machine, runs }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'smooth', text)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
