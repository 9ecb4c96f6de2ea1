import { expect } from 'vitest'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
const TRAINED = { timeout: 3 * MINUTE }

journey(
  'two optimizers are trained with ten seeds each, and Compare says what their difference is worth',
  async ({ page, appUrl }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    const editor = new Editor(page)
    await page.goto(`${appUrl}#/g/seeds-matter`)
    await editor.node('withAdam').waitFor()
    await page.getByRole('button', { name: /^Run all/ }).click()

    await editor.node('compare').getByRole('button', { name: 'Show large' }).click()
    const large = page.getByRole('dialog')
    await large.getByRole('tab', { name: 'Table' }).click()
    await expect
      .poll(() => large.textContent(), TRAINED)
      .toMatch(/On average over the same 10 seeds.*paired t-test/)
    for (const tab of ['Confusions', 'Answers', 'Layers', 'Curves']) {
      await large.getByRole('tab', { name: tab }).click()
      await large.getByRole('tabpanel').waitFor()
    }
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
  },
  5 * MINUTE,
)
