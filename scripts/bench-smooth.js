// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { longestTask, tracedCategories } from './bench/longest-task.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { watchedSince, watchPage } from './bench/watch-page.js'
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
    json: { type: 'boolean' },
  },
})

const LONGEST_TASK = 50
const LONGEST_TRAINING = 60
const TEN_MINUTES = 600_000

await prepareData()
await build('app', { quiet: true })
const server = createAppServer(join(packageRoot, products.app.folder))
const address = `http://localhost:${await listen(server, 0)}/`
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
try {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: Number(options.width), height: Number(options.height) },
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(address)
  await page.getByRole('button', { name: options.graph }).click()
  await page.getByRole('application').waitFor()
  // Pictures of the layers with their start weights come first.
  await page.waitForTimeout(3000)

  const trainer = page.locator('[data-node="trainer"]')
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
  await trainer
    .getByText(/done|failed/)
    .first()
    .waitFor({ timeout: TEN_MINUTES })
  const tasks = await page.evaluate(watchedSince)

  const busiest = longestTask(await browser.stopTracing())
  const longest = Math.max(0, ...tasks.map(({ ms }) => ms))
  const result = {
    machine: machineOf({ chromium: browser.version() }),
    secondsToTrained: seconds,
    longestTaskMs: longest,
    longestTaskProcessorMs: busiest,
    longTasks: tasks,
  }
  if (options.json) console.log(JSON.stringify(result))
  else {
    console.log(sayMachine(result.machine))
    console.log(`from click to trained: ${seconds.toFixed(1)} s (asked: under ${LONGEST_TRAINING})`)
    console.log(`longest task of the main thread: ${longest.toFixed(0)} ms (asked: at most ${LONGEST_TASK})`)
    console.log(`  of processor time, on a machine that does other things as well: ${busiest.toFixed(0)} ms`)
    console.log(`tasks over ${LONGEST_TASK} ms: ${tasks.length}`)
    for (const { at, ms, scripts } of tasks)
      console.log(`  ${(at / 1000).toFixed(1)} s: ${ms.toFixed(0)} ms  ${scripts.join(', ')}`)
  }
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
