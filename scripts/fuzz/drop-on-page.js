// @ts-check
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build, products } from '../build.js'
import { chromiumFlags } from '../chromium-flags.js'
import { ensureChromium } from '../ensure-chromium.js'
import { packageRoot } from '../package-root.js'
import { createAppServer, listen } from '../serve.js'

/** How long the page may take to show what became of a file. A page that is loading takes its time, too. */
const PATIENCE_MS = 8000
/** So many nodes are shown in the inspector. */
const NODES_SHOWN = 6

/** Opens the built page in Chromium, to drop files on it. */
export async function openDropPage() {
  await build('app', { quiet: true })
  const server = createAppServer(join(packageRoot, products.app.folder))
  const port = await listen(server, 0)
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
  return {
    /**
     * Drops a file on a fresh page, looks at its nodes and loads the page again.
     * @param {string} text
     * @returns {Promise<string[]>} everything that is wrong with how the page took it
     */
    async drop(text) {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
      /** @type {string[]} */
      const faults = []
      context.on('weberror', (error) => faults.push(`thrown: ${error.error().stack?.slice(0, 600)}`))
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`logged: ${message.text().slice(0, 600)}`)
      })
      try {
        const page = await context.newPage()
        page.setDefaultTimeout(PATIENCE_MS)
        await page.goto(`http://localhost:${port}/`)
        await page.getByRole('button', { name: 'About Faltwerk' }).waitFor()
        await page.evaluate(dropHere, text)
        await settle(page)
        await lookAt(page, faults)
        await page.reload()
        await page
          .getByRole('button', { name: /About Faltwerk|Run|Faltwerk/ })
          .first()
          .waitFor()
        await lookAt(page, faults)
      } catch (error) {
        faults.push(error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error))
      } finally {
        await context.close()
      }
      return faults
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** @param {string} text */
function dropHere(text) {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
  dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

/** @param {import('playwright-core').Page} page */
async function settle(page) {
  await page.waitForFunction(
    () =>
      document.querySelector('[role="main"], main canvas, [data-node]') ||
      /dropped\.json/.test(document.body.innerText),
  )
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string[]} faults
 */
async function lookAt(page, faults) {
  const nodes = page.locator('[data-node]')
  const count = Math.min(NODES_SHOWN, await nodes.count())
  for (let i = 0; i < count; i++) {
    // By its title: then its parameters are shown beside the canvas.
    const box = await nodes.nth(i).boundingBox()
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + Math.min(10, box.height / 2))
  }
  if (/This part of the page has broken/.test(await page.evaluate(() => document.body.innerText)))
    faults.push('a part of the page has broken')
}
