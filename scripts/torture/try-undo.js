// @ts-check
import { cardOf, SOON, waitForNumber } from './app-page.js'
import { parameterEdits, TRAINER } from './edits.js'

/**
 * Sees that the document on the screen is the one on the disk, takes an edit, and gives it back.
 * @param {import('playwright-core').Page} page
 * @param {import('./edits.js').Document} document
 * @throws {Error} where it does not
 */
export async function tryUndo(page, document) {
  await cardOf(page, TRAINER).waitFor({ timeout: SOON })
  const { edit, count } = await parameterEdits(page, document)
  const before = count(document)
  await waitForNumber(page, TRAINER, 'Epochs', before)
  const changed = await edit()
  await waitForNumber(page, TRAINER, 'Epochs', changed)
  await page.getByRole('button', { name: /^Undo/ }).click({ timeout: SOON })
  await waitForNumber(page, TRAINER, 'Epochs', before)
}
