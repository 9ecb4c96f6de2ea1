import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { chromiumFlags } from '../../scripts/chromium-flags.js'
import { Editor } from './editor.ts'

/** A page that opens, on a machine that is busy with tests. */
const SOON = { timeout: 30_000 }
/** As from another computer: no page that comes from here over plain http is a secure context. */
const ELSEWHERE = 'faltwerk.test'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('chromiumPath'),
    args: [...chromiumFlags, `--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`],
  })
})
afterAll(() => browser.close())

const savedState = (page: Page) => page.locator('[role="status"][data-kind]').textContent()
const filters = (page: Page) =>
  new Editor(page).node('conv1').getByLabel('Filters', { exact: true }).inputValue()

test('of two tabs over plain http one writes, the other looks on and takes over when the first is closed or has crashed', async () => {
  const url = inject('appUrl').replace('localhost', ELSEWHERE)
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
  const tab = async () => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  const first = await tab()
  expect(await first.evaluate(() => 'locks' in navigator)).toBe(false)
  await first
    .getByRole('link', { name: /first convolutional network/ })
    .first()
    .click()
  await new Editor(first).set('conv1', 'Filters', '20')
  await expect.poll(() => savedState(first), SOON).toBe('saved on this computer')

  const second = await tab()
  await second.getByText('This project is open in another tab').waitFor(SOON)
  await new Editor(first).set('conv1', 'Filters', '24')
  await expect.poll(() => filters(second), SOON).toBe('24')
  await first.close()
  await expect.poll(() => savedState(second), SOON).toBe('saved on this computer')
  await new Editor(second).set('conv1', 'Filters', '28')
  await second.reload()
  await expect.poll(() => filters(second), SOON).toBe('28')
  await expect.poll(() => savedState(second), SOON).toBe('saved on this computer')

  const third = await tab()
  await expect.poll(() => savedState(third), SOON).toBe('read only')
  const session = await context.newCDPSession(second)
  // It never answers.
  session.send('Page.crash').catch(() => {})
  await expect.poll(() => savedState(third), SOON).toBe('saved on this computer')
  await new Editor(third).set('conv1', 'Filters', '32')
  await third.reload()
  await expect.poll(() => filters(third), SOON).toBe('32')
  await context.close()
})
