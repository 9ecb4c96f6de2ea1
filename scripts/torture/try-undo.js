// @ts-check
import { SOON, sayError } from './app-page.js'

/**
 * Sees that the document on the screen is the one on the disk, takes an edit, and gives it back. By the seed: its field
 * is in the inspector wherever the cards are.
 * @param {import('playwright-core').Page} page
 * @param {import('./edits.js').Document} document
 * @throws {Error} where it does not
 */
export async function tryUndo(page, { seed }) {
  const field = page.locator('#inspector').getByLabel('Seed', { exact: true })
  if (!(await page.locator('#inspector').isVisible()))
    await page.getByRole('button', { name: 'Inspector', exact: true }).click({ timeout: SOON })
  const element = await field.elementHandle({ timeout: SOON })
  const shows = async (/** @type {number} */ value) => {
    try {
      await page.waitForFunction(
        ([input, wanted]) => input instanceof HTMLInputElement && input.value.replace(/\D/g, '') === wanted,
        /** @type {const} */ ([element, String(value)]),
        { timeout: SOON },
      )
    } catch (error) {
      throw new Error(`the seed does not become ${value}: ${sayError(error)}`)
    }
  }
  await shows(seed)
  await field.fill(String(seed + 1), { timeout: SOON })
  await field.press('Enter')
  await shows(seed + 1)
  await page.getByRole('button', { name: /^Undo/ }).click({ timeout: SOON })
  await shows(seed)
}
