// @ts-check
import { join } from 'node:path'
import { compressedSize } from './built-parts.js'

/** The start screen's first button. */
const FIRST_BUTTON = 'main button'

/** Notes inside the page when its first button has been painted: from then on it can be pressed. */
function watchFirstButton(/** @type {string} */ selector) {
  const seen = new MutationObserver(() => {
    if (!document.querySelector(selector)) return
    seen.disconnect()
    // What comes later begins behind this frame.
    requestAnimationFrame((pressableAt) => setTimeout(() => Object.assign(globalThis, { pressableAt })))
  })
  seen.observe(document, { childList: true, subtree: true })
}

/**
 * Has a page note when its first button can be pressed. To be called before it goes anywhere.
 * @param {import('playwright-core').Page} page
 */
export const watchFirstPage = (page) => page.addInitScript(watchFirstButton, FIRST_BUTTON)

/**
 * What a watched page has cost until its first button can be pressed; waits for that.
 * @param {import('playwright-core').Page} page
 * @param {string} folder where the page was built
 * @returns {Promise<{ ms: number, gzip: number, wire: number }>} milliseconds from the start, and bytes of all scripts
 * asked for until then: compressed with gzip, and as they came
 */
export async function costOfFirstPage(page, folder) {
  await page.waitForFunction(() => 'pressableAt' in globalThis)
  const { ms, early } = await page.evaluate(() => {
    const { pressableAt } = /** @type {{ pressableAt: number }} */ (/** @type {unknown} */ (globalThis))
    const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'))
    return {
      ms: pressableAt,
      early: resources
        .filter(({ startTime }) => startTime <= pressableAt)
        .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
    }
  })
  const scripts = early.filter(({ name }) => isScript(name))
  return {
    ms,
    gzip: gzipOf(
      scripts.map(({ name }) => name),
      folder,
    ),
    wire: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  }
}

/**
 * @param {readonly string[]} addresses
 * @param {string} folder where what they name was built
 * @returns {number} bytes of the scripts among them, compressed with gzip, each counted once
 */
export function gzipOf(addresses, folder) {
  const names = new Set(addresses.filter(isScript).map((address) => new URL(address).pathname))
  return [...names].reduce((sum, name) => sum + compressedSize(join(folder, name), '.gz'), 0)
}

/** @param {string} address */
const isScript = (address) => new URL(address).pathname.endsWith('.js')
