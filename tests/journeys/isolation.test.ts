import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { costOfFirstPage, watchFirstPage } from '../../scripts/bench/first-page.js'
import { products } from '../../scripts/build.js'
import { packageRoot } from '../../scripts/package-root.js'
import { journey } from './journey.ts'
import { hostWithoutHeaders } from './static-host.ts'

/** A page that counts how often it is loaded. */
async function counted(context: BrowserContext): Promise<{ page: Page; loads: () => number }> {
  const page = await context.newPage()
  let loads = 0
  page.on('load', () => loads++)
  return { page, loads: () => loads }
}

const isShown = (page: Page) => page.getByRole('button', { name: 'New empty graph' }).waitFor()

const SOON = { timeout: 30_000 }

journey(
  'on a host without headers the page isolates itself at the first visit, trains in workers, and keeps nothing old',
  async ({ context }) => {
    let title = 'Faltwerk'
    const url = await hostWithoutHeaders((name, text) =>
      name === 'index.html' ? text().replace('<title>Faltwerk', `<title>${title}`) : text(),
    )
    const { page, loads } = await counted(context)
    await page.goto(url)
    await isShown(page)
    await expect.poll(() => page.evaluate(() => crossOriginIsolated), SOON).toBe(true)
    await expect.poll(loads, SOON).toBe(2)
    title = 'A newer version'
    await page.reload()
    await isShown(page)
    expect(await page.title()).toBe(title)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    expect(loads()).toBe(3)

    const { page: another, loads: loadsOfAnother } = await counted(context)
    await another.goto(url)
    await isShown(another)
    expect(await another.evaluate(() => crossOriginIsolated)).toBe(true)
    expect(loadsOfAnother()).toBe(1)
    // A run's worker and the threads that help it are loaded through the same service worker.
    await another
      .getByRole('link', { name: /Digits: a first convolutional network/ })
      .first()
      .click()
    const isThread = (address: string) => /kernel-thread-worker[^/]*\.js$/.test(address)
    const loading = another.waitForResponse((r) => isThread(r.url()) && r.fromServiceWorker(), SOON)
    await another.getByRole('button', { name: 'Run', exact: true }).first().click()
    // Without this header the browser would not let the thread begin.
    expect((await loading).headers()['cross-origin-embedder-policy']).toBe('require-corp')
    const trainer = another.locator('[data-node="trainer"]')
    await expect.poll(() => trainer.textContent(), { timeout: 90_000 }).toMatch(/ left|done/)
    // It is there and at work: asked for anything, a thread that waits for kernels would never answer.
    expect(another.workers().filter((worker) => isThread(worker.url())).length).toBeGreaterThan(0)
    // Another folder of the same host is none of its business.
    await another.goto(new URL('/other/', url).href)
    expect(await another.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
  },
)

journey('where that does not help the page is loaded once, and works', async ({ context }) => {
  const url = await hostWithoutHeaders((name, text) => (name === 'isolation-worker.js' ? undefined : text()))
  const { page, loads } = await counted(context)
  await page.goto(url)
  await isShown(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  expect(loads()).toBe(1)
})

journey(
  'a service worker that adds nothing is tried once in a tab, never again and again',
  async ({ context }) => {
    const url = await hostWithoutHeaders((name, text) => (name === 'isolation-worker.js' ? '' : text()))
    const { page, loads } = await counted(context)
    await page.goto(url)
    await expect.poll(loads, SOON).toBe(2)
    await isShown(page)
    await page.reload()
    await isShown(page)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
    expect(loads()).toBe(3)
  },
)

journey(
  'the server of npm start isolates the page by itself, and sends little before it can be used',
  async ({ page, appUrl }) => {
    await watchFirstPage(page)
    await page.goto(appUrl)
    await isShown(page)
    // What is loaded later is here by now, so that none of it could have been asked for earlier without being noticed.
    await page
      .getByRole('link', { name: /first convolutional network/ })
      .first()
      .waitFor()
    const { gzip, wire } = await costOfFirstPage(page, join(packageRoot, products.app.folder))
    expect(gzip).toBeGreaterThan(50_000)
    expect(gzip).toBeLessThan(200_000)
    expect(wire).toBeLessThan(gzip)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  },
)
