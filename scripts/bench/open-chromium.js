// @ts-check
import { chromium } from 'playwright-core'
import { chromiumFlags } from '../chromium-flags.js'
import { ensureChromium } from '../ensure-chromium.js'
import { createAppServer, listen } from '../serve.js'
import { benchFolders } from './build-bench.js'

/**
 * A browser with the built benchmark, served by the app's own server and so cross-origin isolated.
 * @param {string[]} [flags]
 * @param {string} [folder]
 */
export async function openChromium(flags = [], folder = benchFolders.page) {
  const server = createAppServer(folder)
  const port = await listen(server, 0)
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumFlags, ...flags],
  })
  return {
    browser,
    address: `http://localhost:${port}/`,
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/**
 * Opens one of the benchmark's pages.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} address
 */
export async function openPage(context, address) {
  const page = await context.newPage()
  // A step of a slow system takes minutes.
  page.setDefaultTimeout(0)
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(address)
  await page.waitForFunction(() => 'isReady' in globalThis)
  return page
}
