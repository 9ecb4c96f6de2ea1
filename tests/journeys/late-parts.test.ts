import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { products } from '../../scripts/build.js'
import { packageRoot } from '../../scripts/package-root.js'
import { createAppServer, listen } from '../../scripts/serve.js'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const SOON = { timeout: 30_000 }

/** The app's own server, which answers otherwise where `instead` does so. */
async function serverWith(
  instead: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<string> {
  const app = createAppServer(join(packageRoot, products.app.folder))
  const server = createServer((request, response) => {
    if (!instead(request, response)) app.emit('request', request, response)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${await listen(server, 0)}/`
}

const isThere = (page: Page, text: RegExp) =>
  expect.poll(() => page.getByText(text).first().isVisible(), SOON).toBe(true)

journey(
  'with the server gone, a part of the page that is missing says so in its place, and comes when the server does',
  async ({ context }) => {
    let isGone = true
    const url = await serverWith(({ url = '', socket }) => {
      const isRefused = isGone && url.includes('assets/words-dialog')
      if (isRefused) socket.destroy()
      return isRefused
    })
    const page = await context.newPage()
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await page.goto(url)
    await page.getByRole('button', { name: 'Words' }).click()
    await isThere(page, /could not be loaded: the server does not answer/)
    // The rest of the page works: a project opens, and its own way to the words fails alike.
    await page
      .getByRole('link', { name: /^One neuron learns Fahrenheit/ })
      .first()
      .click()
    await page.getByRole('application').waitFor()
    await again.click()
    await again.waitFor()

    isGone = false
    await again.click()
    await page.getByRole('dialog').getByRole('heading', { name: 'Words' }).waitFor()
  },
)

journey(
  'with a new version deployed under an open page, it trains and saves on, says so, and goes on after a reload',
  async ({ context }) => {
    let [isDeployed, isReloaded] = [false, false]
    const index = await readFile(join(packageRoot, products.app.folder, 'index.html'), 'utf8')
    // All of its modules have other addresses, as other hashes give them: with two for one file it would run twice.
    const newer = index.replaceAll('./assets/', './newer/assets/')
    const url = await serverWith((request, response) => {
      const { url = '' } = request
      isReloaded ||= url.startsWith('/newer/')
      // Of the old version nothing is left that the page has not loaded yet.
      if (url.startsWith('/assets/runs-panel') && !isReloaded) response.writeHead(404).end()
      else if (url !== '/' || !isDeployed) {
        request.url = url.replace(/^\/newer\//, '/')
        return false
      } else response.setHeader('Content-Type', 'text/html').end(newer)
      return true
    })
    const page = await context.newPage()
    const editor = new Editor(page)
    await page.goto(url)
    const graph = page.getByRole('link', { name: /^One neuron learns Fahrenheit/ }).first()
    await graph.waitFor()
    // Before the editor fetches ahead what it shows later, and asks why that is not there.
    isDeployed = true
    await graph.click()
    await editor.node('trainer').waitFor()
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await isThere(page, /There is a new version of Faltwerk.*Everything is saved/)
    await expect.poll(() => editor.node('trainer').textContent(), { timeout: 60_000 }).toContain('done')
    await editor.set('trainer', 'Epochs', '7')
    await page.getByRole('alert').getByRole('button', { name: 'Reload the page' }).click()

    await expect
      .poll(() => editor.node('trainer').getByLabel('Epochs', { exact: true }).inputValue(), SOON)
      .toBe('7')
    await page.locator('#runs-body section').first().waitFor()
    expect(await page.getByText(/There is a new version/).count()).toBe(0)
    expect(await page.locator('script[src]').first().getAttribute('src')).toContain('/newer/')
  },
)
