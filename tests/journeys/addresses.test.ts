import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
const SOON = { timeout: MINUTE / 2 }

const hashOf = (page: Page) => new URL(page.url()).hash
const isAt = (page: Page, hash: string | RegExp) => expect.poll(() => hashOf(page), SOON).toMatch(hash)
const isSelected = (editor: Editor, id: string) =>
  editor.page.locator(`[data-node="${id}"][data-selected]`).waitFor()

journey(
  'a place is found again by its address: by a link, Back and Forward, and after a reload',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(`${appUrl}#/g/neuron-celsius`)
    await page.getByRole('application').waitFor()
    await isAt(page, /^#\/g\/neuron-celsius$/)

    await page.getByRole('button', { name: /^Faltwerk: / }).click()
    await page
      .getByRole('link', { name: /^One neuron learns inches/ })
      .first()
      .click()
    await page.getByRole('application').waitFor()
    await isAt(page, /^#\/g\/neuron-mm-inch$/)
    await page.goBack()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isAt(page, /^#\/$/)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goBack()
    await expect.poll(() => page.title(), SOON).toContain('Fahrenheit')
    await page.goForward()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goForward()
    await expect.poll(() => page.title(), SOON).toContain('inches')

    // A node that is looked at stands in the address, and is selected again.
    await editor.node('trainer').getByText('Trainer').first().click()
    await isAt(page, /^#\/g\/neuron-mm-inch\/trainer$/)
    await page.reload()
    await isSelected(editor, 'trainer')

    // Once changed, the graph is a project of this computer.
    await page.keyboard.press('Delete')
    await isAt(page, /^#\/p\/[\w-]+$/)
    const mine = page.url()
    await page.goto(`${appUrl}#/p/p-of-another-computer`)
    await page.getByText(/is not saved in this browser/).waitFor()
    await page.goto(`${mine}/words`)
    await page.getByRole('application').waitFor()
    await isSelected(editor, 'words')
    expect(await editor.node('trainer').count()).toBe(0)
  },
  3 * MINUTE,
)
