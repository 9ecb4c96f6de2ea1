import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const SECOND = 1000
const SOON = { timeout: 30 * SECOND }
/** Ten epochs of 5,000 digits, on a machine that is busy with tests. */
const A_RUN = { timeout: 240 * SECOND }

const MOST_ACTIONS = 15
const MARK = 95

/** The line that says what is next. */
const hint = (page: Page) => page.getByRole('region', { name: 'What is sensible next' })

/** What the line says; nothing while there is none. */
async function said(page: Page): Promise<string> {
  return (await hint(page).count()) === 0
    ? ''
    : ((await hint(page).getByRole('paragraph').textContent()) ?? '')
}

journey(
  'a newcomer who follows only what the screen says has a network that recognises 95 of 100 digits, in 15 actions',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).click()
    let actions = 1
    const shown = async () => `${await said(page)} ${await page.locator('[data-node]').count()}`
    for (; (await editor.node('evaluate').count()) === 0 && actions < MOST_ACTIONS; actions++) {
      await expect.poll(() => said(page), A_RUN).not.toBe('')
      const before = await shown()
      // The first of the two; the other does without the hints.
      await hint(page).getByRole('button').first().click()
      await expect.poll(shown, SOON).not.toBe(before)
    }
    const percent = async () => {
      const text = (await editor.node('evaluate').textContent()) ?? ''
      return Number(/([\d.]+)\s?%/.exec(text)?.[1] ?? 0)
    }
    expect(await editor.node('evaluate').count(), 'followed to the result').toBe(1)
    await expect.poll(percent, A_RUN).toBeGreaterThanOrEqual(MARK)
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
    // Two convolutions, and a hidden layer before the output.
    for (const id of ['conv2d', 'conv2d_2', 'dense', 'dense_2'])
      expect(await editor.node(id).count(), id).toBe(1)
  },
  300 * SECOND,
)
