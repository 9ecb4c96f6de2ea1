import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { chromiumFlags } from '../../scripts/chromium-flags.js'

/** What a journey works with; every journey has a fresh context, with an empty storage. */
interface Journey {
  browser: Browser
  context: BrowserContext
  page: Page
  /** Address of the built app. */
  appUrl: string
}

/**
 * A test in a real browser against the built app. It also fails when the page
 * throws or logs an error, or asks for anything from another address.
 */
export const journey = test.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the needed fixtures here
  appUrl: async ({}, use) => use(inject('appUrl')),
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: inject('chromiumPath'),
        args: chromiumFlags,
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    await use(context)
    await context.close()
  },
  page: async ({ context, appUrl }, use) => {
    const faults: string[] = []
    const page = await context.newPage()
    context.on('weberror', (error) => faults.push(`thrown: ${error.error()}`))
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(`logged: ${message.text()}`)
    })
    context.on('request', (request) => {
      const url = request.url()
      if (url.startsWith('http') && !url.startsWith(appUrl)) faults.push(`asked for: ${url}`)
    })
    await use(page)
    expect(faults).toEqual([])
  },
})
