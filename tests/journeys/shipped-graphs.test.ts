import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
const SOON = { timeout: MINUTE / 2 }
const COUNT = readdirSync(join(packageRoot, 'graphs')).length

journey(
  'every graph that ships opens from the start screen, in either language, without a fault on the page',
  async ({ page, appUrl }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(appUrl)
    const cards = page.locator('section[aria-labelledby="examples"] section a')
    await expect.poll(() => cards.count(), SOON).toBe(COUNT)
    for (let i = 0; i < COUNT; i++) {
      // The other language every time.
      const language = i % 2 === 0 ? 'de' : 'en'
      await page.locator(`button[lang=${language}]`).click()
      await page.locator(`html[lang=${language}]`).waitFor()
      const title = (await cards.nth(i).locator('strong').textContent()) ?? ''
      await cards.nth(i).click()
      await page.getByRole('application').waitFor()
      await expect.poll(() => page.locator('[data-node]').count(), SOON).toBeGreaterThan(0)
      await expect.poll(() => page.title(), SOON).toContain(title)
      await expect.poll(() => page.locator('[data-note]').count(), SOON).toBeGreaterThan(0)
      await page.getByRole('button', { name: /^Faltwerk: / }).click()
      await cards.first().waitFor()
    }
  },
  6 * MINUTE,
)

journey(
  'a neuron learns Fahrenheit and says so in words, and answers about numbers it has never seen',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page
      .getByRole('link', { name: /^One neuron learns Fahrenheit/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect
      .poll(() => editor.node('words').textContent(), { timeout: 2 * MINUTE })
      .toContain('°F = 1.8 · °C + 32')
    await expect.poll(() => editor.node('predict').textContent(), SOON).toContain('212 °F')
  },
  4 * MINUTE,
)
