import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
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
    await another.getByRole('button', { name: /Digits: a first convolutional network/ }).click()
    await another.getByRole('button', { name: 'Run', exact: true }).first().click()
    const threads = () =>
      another.workers().filter((worker) => /kernel-thread-worker[^/]*\.js$/.test(worker.url()))
    await expect.poll(() => threads().length, SOON).toBeGreaterThan(0)
    // Set by the script: it was really loaded, and what it imports too.
    await expect.poll(() => threads()[0]?.evaluate(() => typeof self.onmessage), SOON).toBe('function')
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

journey('the server of npm start isolates the page by itself', async ({ page, appUrl }) => {
  await page.goto(appUrl)
  await isShown(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
