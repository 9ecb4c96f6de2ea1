import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
const SOON = { timeout: MINUTE / 2 }

/** What has the focus, as it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
    const own = element?.getAttribute('data-node') ?? element?.getAttribute('aria-label')
    return own ?? label ?? element?.textContent ?? ''
  })

/** Presses a key until something has the focus, as a person does who sees where it is. */
async function pressUntil(page: Page, key: string, name: RegExp, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${name} is not reached by ${key}; the focus is at ${await focused(page)}`)
}

journey(
  'by keys alone a graph is opened, changed, trained and undone, and what happens is said',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page
      .getByRole('link', { name: /^One neuron learns inches/ })
      .first()
      .waitFor()
    await pressUntil(page, 'Tab', /^One neuron learns inches/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page), SOON).toMatch(/^Graph/)

    await pressUntil(page, 'Tab', /^trainer$/)
    await page.keyboard.press('Enter')
    await pressUntil(page, 'Tab', /^Epochs$/, 8)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('trainer')

    await page.keyboard.press('Control+Enter')
    await expect.poll(() => editor.node('trainer').textContent(), SOON).toContain('40/40')
    await expect
      .poll(() => page.locator('[role="status"]').allTextContents(), SOON)
      .toContainEqual(expect.stringMatching(/done/))
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => editor.node('trainer').getByLabel('Epochs', { exact: true }).inputValue(), SOON)
      .not.toBe('40')
  },
  3 * MINUTE,
)
