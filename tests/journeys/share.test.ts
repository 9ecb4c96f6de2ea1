import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
const SOON = { timeout: MINUTE / 2 }

journey(
  'a changed graph is shared as a link that asks for a view, and as a picture, and opens elsewhere',
  async ({ page, browser, context, appUrl }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const editor = new Editor(page)
    await page.goto(`${appUrl}#/g/neuron-celsius`)
    await page.getByRole('application').waitFor()
    await editor.node('trainer').getByText('Trainer').first().click()
    await page.keyboard.press('Delete')
    await expect.poll(() => page.url(), SOON).toContain('#/p/')
    const nodes = await page.locator('[data-node]').count()

    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('menuitem', { name: 'Link and QR code' }).click()
    await page.getByLabel(/the graph stays as it is/).check()
    await page.getByLabel('Without: Node library').check()
    await page.getByLabel('Language').selectOption('de')
    await page.getByText(/nobody else can open this link/).waitFor()
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'QR code' }).click()
    await page.getByRole('img', { name: 'Open this graph' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('menuitem', { name: 'Picture' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the picture' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toMatch(/\.faltwerk\.png$/)
    const png = await readFile(await saved.path())

    const elsewhere = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } })
    try {
      const other = await elsewhere.newPage()
      await other.goto(link)
      await other.getByRole('application').waitFor()
      await expect.poll(() => other.locator('[data-node]').count(), SOON).toBe(nodes)
      // As the link asks for it: in German, without the library, and as it is.
      await other.getByRole('button', { name: 'Alle Bereiche zeigen' }).waitFor()
      expect(await other.locator('[data-opens]').count()).toBe(0)
      await new Editor(other).node('words').first().click()
      await other.keyboard.press('Delete')
      expect(await other.locator('[data-node]').count()).toBe(nodes)
      expect(new URL(other.url()).hash).toMatch(/^#\/l\/1/)
      await other.getByRole('button', { name: 'Daran arbeiten' }).click()
      await new Editor(other).node('words').first().click()
      await other.keyboard.press('Delete')
      await expect.poll(() => other.locator('[data-node]').count(), SOON).toBe(nodes - 1)
      expect(new URL(other.url()).hash).toMatch(/^#\/p\/.*\?hide=library&lang=de$/)
      await other.getByRole('button', { name: 'Alle Bereiche zeigen' }).click()
      await other.locator('[data-opens]').first().waitFor()

      // The language was the link's: what opens next speaks this person's own.
      await other.goto(appUrl)
      await other.reload()
      await other.getByRole('button', { name: 'Share' }).waitFor()
      await new Editor(other).dropBytes('sent.png', png)
      await expect.poll(() => other.locator('[data-node]').count(), SOON).toBe(nodes)
      await other.goto(`${appUrl}${new URL(link).hash.slice(0, 200)}`)
      await other.getByText(/is not whole/).waitFor()
    } finally {
      await elsewhere.close()
    }
  },
  3 * MINUTE,
)
