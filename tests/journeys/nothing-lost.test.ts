import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readDisk } from '../../scripts/torture/app-page.js'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
/** A page that opens, on a machine that is busy with tests. */
const SOON = { timeout: MINUTE / 2 }

journey(
  'an edit right before a reload is there afterwards',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page
      .getByRole('link', { name: /first convolutional network/ })
      .first()
      .click()
    await editor.set('conv1', 'Filters', '48')
    await page.reload()
    await expect
      .poll(() => editor.node('conv1').getByLabel('Filters', { exact: true }).inputValue(), SOON)
      .toBe('48')
  },
  2 * MINUTE,
)

journey(
  'a graph saved as a file opens again by dropping it, and a damaged file says what is wrong and changes nothing',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page
      .getByRole('link', { name: /first convolutional network/ })
      .first()
      .click()
    await editor.set('conv1', 'Filters', '24')
    await page.getByRole('button', { name: 'Share' }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as a file' }).click()
    const text = await readFile(await (await downloading).path(), 'utf8')
    expect(JSON.parse(text).nodes.conv1.params.filters).toBe(24)

    await editor.dropFile('cut-short.json', text.slice(0, text.length / 2))
    await expect.poll(() => page.getByText(/It may be cut short or damaged/).count(), SOON).toBeGreaterThan(0)
    expect(await editor.node('conv1').getByLabel('Filters', { exact: true }).inputValue()).toBe('24')

    await editor.dropFile('changed.json', text.replace('"filters": 24', '"filters": 25'))
    await expect
      .poll(() => editor.node('conv1').getByLabel('Filters', { exact: true }).inputValue(), SOON)
      .toBe('25')
  },
  2 * MINUTE,
)

journey(
  'what is being written counts before it is finished: a note while it is written, a name when the page is left',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page
      .getByRole('link', { name: /One neuron learns inches/ })
      .first()
      .click()
    const note = page.locator('[data-note="what"]')
    await note.dblclick()
    await page.keyboard.type('Written')
    const noteOnDisk = async () => (await readDisk(page)).documents[0]?.notes.what?.text
    await expect.poll(noteOnDisk, SOON).toMatchObject({ en: 'Written' })
    await page.keyboard.press('Escape')
    await expect.poll(() => note.innerText(), SOON).toMatch(/^The simplest neuron/)

    const name = page.getByRole('textbox', { name: 'Name of the project' })
    await name.fill('Named in a hurry')
    await page.reload()
    await editor.node('trainer').waitFor()
    await expect.poll(() => name.inputValue(), SOON).toBe('Named in a hurry')
  },
  2 * MINUTE,
)
