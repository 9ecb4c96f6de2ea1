// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { fillHistory, hasKept, heldBytes } from './bench/kept-runs-in-page.js'
import { longestTask, tracedCategories } from './bench/longest-task.js'
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
 * What comparing costs: several runs of `digits-2000` with seeds of their own, trained beside each other, against one
 * after the other; and a project whose history is long, from the click that opens it.
 */

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '1,2,4,6' },
    epochs: { type: 'string', default: '10' },
    histories: { type: 'string', default: '1,50,500' },
    times: { type: 'string', default: '3' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})

/** Milliseconds between two looks at what is kept. */
const LOOKS_EVERY = 250
const LONGEST_TASK = 50
const LONGEST_OPENING = 300
const MOST_OF_ONE_AFTER_THE_OTHER = 0.8
/** @param {string} list */
const numbers = (list) => list.split(',').map(Number)
/** @param {number[]} values */
const median = (values) => /** @type {number} */ ([...values].sort((a, b) => a - b)[values.length >> 1])

/**
 * The shipped graph, its trainer with so many seeds.
 * @param {number} repeats
 */
function graphWith(repeats) {
  const graph = JSON.parse(readFileSync(join(packageRoot, 'graphs/digits-2000.json'), 'utf8'))
  Object.assign(graph.nodes.trainer.params, { epochs: Number(options.epochs), repeats })
  return { ...graph, id: `bench-${repeats}`, title: `${repeats} runs` }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} repeats
 */
async function opened(browser, address, repeats) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(address)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file …' }).first().click()
  await (await choosing).setFiles({
    name: 'graph.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(graphWith(repeats))),
  })
  await page.getByRole('application').waitFor()
  // Pictures of the layers with their start weights come first.
  await page.waitForTimeout(3000)
  return { context, page }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
async function untilKept(page, count) {
  while (!(await page.evaluate(hasKept, count))) await page.waitForTimeout(LOOKS_EVERY)
}

/**
 * Trains all runs of a graph, and says how long that took.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} repeats
 */
async function trained(browser, address, repeats) {
  const { context, page } = await opened(browser, address, repeats)
  await page.evaluate(watchPage)
  await browser.startTracing(page, { categories: tracedCategories })
  const began = performance.now()
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await untilKept(page, repeats)
  const seconds = (performance.now() - began) / 1000
  const longTasks = await page.evaluate(watchedSince)
  const processorMs = longestTask(await browser.stopTracing())
  await context.close()
  return { repeats, seconds, longestMs: Math.max(0, ...longTasks.map(({ ms }) => ms)), processorMs }
}

/**
 * Opens a project with a history of so many runs, each with all that a run of this graph keeps.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {readonly number[]} counts
 */
async function histories(browser, address, counts) {
  const { context, page } = await opened(browser, address, 1)
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await untilKept(page, 1)
  const place = page.url()
  const rows = []
  for (const count of counts) {
    await page.goto('about:blank')
    await page.goto(new URL('icon.svg', address).href)
    await page.evaluate(fillHistory, count)
    const opening = []
    let bytes = 0
    for (let i = 0; i < Number(options.times); i++) {
      await page.goto('about:blank')
      const began = performance.now()
      await page.goto(place)
      await page.getByRole('application').waitFor()
      opening.push(performance.now() - began)
      bytes = await page.evaluate(heldBytes)
    }
    rows.push({ count, ms: median(opening), bytes })
  }
  await context.close()
  return rows
}

await prepareData()
await build('app', { quiet: true })
const server = createAppServer(join(packageRoot, products.app.folder))
const address = `http://localhost:${await listen(server, 0)}/`
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [...chromiumFlags, '--enable-precise-memory-info'],
})
try {
  const runs = []
  for (const repeats of numbers(options.runs)) runs.push(await trained(browser, address, repeats))
  const opening = await histories(browser, address, numbers(options.histories))
  const machine = machineOf({ chromium: browser.version() })
  const alone = runs.find(({ repeats }) => repeats === 1)?.seconds
  /** @type {(ms: number) => string} */
  const task = (ms) => (ms > 0 ? `${ms.toFixed(0)} ms` : `under ${LONGEST_TASK} ms`)
  const first = opening[0]
  const text = [
    '| runs | from click to the last one kept | of one after the other | longest task of the main thread | of processor time |',
    '|---|---|---|---|---|',
    ...runs.map(
      ({ repeats, seconds, longestMs, processorMs }) =>
        `| ${repeats} | ${seconds.toFixed(1)} s | ${alone ? (seconds / (repeats * alone)).toFixed(2) : ''} | ${task(longestMs)} | ${processorMs.toFixed(0)} ms |`,
    ),
    `| asked of 6 | | at most ${MOST_OF_ONE_AFTER_THE_OTHER} | at most ${LONGEST_TASK} ms | |`,
    '',
    '| kept runs | from address to canvas | more than with the first | memory of the page |',
    '|---|---|---|---|',
    ...opening.map(
      ({ count, ms, bytes }) =>
        `| ${count} | ${ms.toFixed(0)} ms | ${first ? (ms - first.ms).toFixed(0) : ''} ms | ${(bytes / 1e6).toFixed(1)} MB |`,
    ),
    `| asked of 500 | | at most ${LONGEST_OPENING} ms | |`,
    '',
    sayMachine(machine),
  ].join('\n')
  console.log(options.json ? JSON.stringify({ machine, runs, opening }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'compare', text)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
