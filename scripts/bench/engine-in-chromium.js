// @ts-check
import { openChromium, openPage } from './open-chromium.js'
import { median } from './training-rows.js'

/**
 * @typedef {object} Amount how often each thing is measured
 * @property {number} starts
 * @property {number} steps
 * @property {number} pauses
 * @property {number} pairs
 */

/** Lets Chromium measure memory at once instead of at some time within minutes. */
const FLAGS = ['--enable-blink-features=ForceEagerMeasureMemory']

/**
 * Measures the engine as the app uses it: from the page, with training in workers.
 * @param {readonly string[]} graphs texts of the graph files
 * @param {Amount} amount
 * @param {(line: string) => void} say
 */
export async function engineInChromium(graphs, { starts, steps, pauses }, say) {
  const place = await openChromium(FLAGS)
  try {
    const address = `${place.address}engine/index.html`
    /** @param {import('playwright-core').BrowserContext} context */
    const open = async (context) => {
      const page = await openPage(context, address)
      await page.evaluate(
        ([batchnorm = '', augmented = '']) => window.benchEngine.open(batchnorm, augmented),
        graphs.slice(0, 2),
      )
      return page
    }
    /** @type {Record<'cold' | 'cached' | 'clicked' | 'again', import('../../src/bench/engine/measure-run.ts').StartUp[]>} */
    const times = { cold: [], cached: [], clicked: [], again: [] }
    for (let i = 0; i < starts; i++) {
      say(`start-up in Chromium, ${i + 1} of ${starts}`)
      const context = await place.browser.newContext()
      const first = await open(context)
      times.cold.push(await first.evaluate(() => window.benchEngine.startUp()))
      await first.close()
      const second = await open(context)
      times.cached.push(await second.evaluate(() => window.benchEngine.startUp()))
      await second.close()
      await context.close()
      const known = await place.browser.newContext()
      const third = await open(known)
      await third.evaluate(() => window.benchEngine.chooseBackend())
      times.clicked.push(await third.evaluate(() => window.benchEngine.startUp()))
      times.again.push(await third.evaluate(() => window.benchEngine.startUp()))
      await known.close()
    }
    const page = await open(await place.browser.newContext())
    say('steps, pauses and input in Chromium')
    const shares = await page.evaluate((count) => window.benchEngine.stepShares(count), steps)
    const latencies = await page.evaluate((count) => window.benchEngine.pauseLatencies(count), pauses)
    const input = await page.evaluate(() => window.benchEngine.inputTimes())
    await page.close()
    say('memory over 20 runs in Chromium')
    const fresh = await open(await place.browser.newContext())
    const memory = await fresh.evaluate(() => window.benchEngine.memoryAfterRuns())
    return {
      version: place.browser.version(),
      threads: times.again[0]?.threads ?? 1,
      cold: medianStart(times.cold),
      cached: medianStart(times.cached),
      clicked: medianStart(times.clicked),
      again: medianStart(times.again),
      shares,
      latencies,
      input,
      memory,
    }
  } finally {
    await place.close()
  }
}

/** @param {readonly import('../../src/bench/engine/measure-run.ts').StartUp[]} starts */
export function medianStart(starts) {
  return {
    ready: median(starts.map(({ ready }) => ready)),
    firstStep: median(starts.map(({ firstStep }) => firstStep)),
  }
}
