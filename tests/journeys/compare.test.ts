import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { smallShipped } from '../nodes/small-shipped.ts'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000
const TRAINED = { timeout: 3 * MINUTE }
const SOON = { timeout: MINUTE / 2 }

const runAll = (page: Page) =>
  page
    .getByRole('button', { name: /^Run( all .*)?$/ })
    .first()
    .click()

/** Opens a shipped graph with few examples and epochs, as a file that is dropped on the page. */
async function openSmall(page: Page, appUrl: string, name: string, ...settings: readonly string[]) {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(appUrl)
  await page.locator('section[aria-labelledby="examples"]').waitFor()
  const editor = new Editor(page)
  await editor.dropBytes(`${name}.json`, Buffer.from(smallShipped(name, ...settings)))
  await page.locator('[data-node]').first().waitFor()
  return editor
}

/** Shows what a result node shows in all of the window. */
async function enlarge(editor: Editor, node: string): Promise<Locator> {
  await editor.node(node).getByRole('button', { name: 'Show large' }).click()
  return editor.page.getByRole('dialog')
}

async function openEachTab(large: Locator): Promise<void> {
  for (const tab of ['Confusions', 'Answers', 'Layers', 'Curves']) {
    await large.getByRole('tab', { name: tab }).click()
    await large.getByRole('tabpanel').waitFor()
  }
}

/** Saves the curves in the open view in one of the ways there are. */
async function save(page: Page, way: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save the curves' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: way }).click()
  return readFile(await (await downloading).path())
}

journey(
  'two optimizers are trained with ten seeds each, Compare says what their difference is worth, and the curves are saved',
  async ({ page, appUrl }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    const editor = new Editor(page)
    await page.goto(`${appUrl}#/g/seeds-matter`)
    await editor.node('withAdam').waitFor()
    await runAll(page)

    const large = await enlarge(editor, 'compare')
    await large.getByRole('tab', { name: 'Table' }).click()
    await expect
      .poll(() => large.textContent(), TRAINED)
      .toMatch(/On average over the same 10 seeds.*paired t-test/)
    await openEachTab(large)

    const png = await save(page, /PNG/)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.length).toBeGreaterThan(10_000)
    const svg = (await save(page, /SVG/)).toString()
    for (const drawn of ['<svg', 'Adam', 'RMSprop', '<path']) expect(svg).toContain(drawn)
    const csv = (await save(page, /CSV/)).toString().trim().split('\n')
    expect(csv).toHaveLength(1 + 20 * 10)
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
  },
  5 * MINUTE,
)

for (const [name, differs, count] of [
  ['screws-optimizers', 'They differ only in: optimizer', 4],
  ['weight-start', 'They differ only in: Dense: start weights', 3],
  ['pooling-or-stride', 'They differ in 2 things', 2],
  ['global-pooling', 'They differ', 2],
] as const)
  journey(
    `the runs of ${name} are compared: what they differ in, their figures, and every tab`,
    async ({ page, appUrl }) => {
      const editor = await openSmall(page, appUrl, name)
      await runAll(page)
      const large = await enlarge(editor, 'compare')
      await large.getByRole('tab', { name: 'Table' }).click()
      await expect.poll(() => large.locator('tbody tr').count(), SOON).toBe(count)
      // All have been tested.
      await expect.poll(() => large.locator('thead').textContent(), TRAINED).toMatch(/Accuracy\s*test/)
      expect(await large.textContent()).toContain(differs)
      await openEachTab(large)
    },
    4 * MINUTE,
  )

journey(
  'a run of weight-start puts its graph back: the epochs of then stand on the card, and undo gives the later ones',
  async ({ page, appUrl }) => {
    const editor = await openSmall(page, appUrl, 'weight-start')
    const epochs = editor.node('zeros').getByLabel('Epochs', { exact: true })
    expect(await epochs.inputValue()).toBe('1')
    await runAll(page)
    await expect.poll(() => editor.node('zeros').textContent(), TRAINED).toContain('done')
    await editor.set('zeros', 'Epochs', '3')
    await editor.node('zeros').getByRole('button', { name: /^Run/ }).click()
    await expect.poll(() => editor.node('zeros').textContent(), TRAINED).toContain('3/3')

    const old = page.locator('tr[data-line]:not([data-current])')
    await old
      .first()
      .getByRole('button', { name: /^More about/ })
      .click()
    await page.getByRole('menuitem', { name: 'Put its graph back' }).click()
    await expect.poll(() => epochs.inputValue(), SOON).toBe('1')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => epochs.inputValue(), SOON).toBe('3')
  },
  4 * MINUTE,
)

journey(
  'a sweep is paused, is still paused in a reloaded page, goes on, and its best setting comes into the graph in one step',
  async ({ page, appUrl }) => {
    const editor = await openSmall(page, appUrl, 'learning-rate-sweep', 'trainer.epochs=20')
    const sweep = editor.node('sweep')
    const rate = editor.node('optimizer').getByLabel('Learning rate', { exact: true })
    const button = (name: string) => sweep.getByRole('button', { name, exact: true })
    await button('Start the sweep').click()
    await button('Pause the sweep').click()
    await button('Go on with the sweep').waitFor()
    const done = async () => Number(/(\d+) of 15 · paused/.exec((await sweep.textContent()) ?? '')?.[1] ?? -1)
    const before = await done()
    await page.reload()
    await button('Go on with the sweep').waitFor()
    // What trained when it was paused may have come to its end.
    expect(await done()).toBeGreaterThanOrEqual(before)

    await button('Go on with the sweep').click()
    await button('Start the sweep again').waitFor(TRAINED)
    expect(await sweep.textContent()).toContain('15 of 15 · done')
    const large = await enlarge(editor, 'sweep')
    await large.getByRole('button', { name: 'Table', exact: true }).click()
    await expect.poll(() => large.locator('tbody tr').count(), SOON).toBe(15)
    await large.getByRole('button', { name: 'Put into the graph', exact: true }).click()
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    expect(await rate.inputValue()).not.toBe('0.01')
    await page.keyboard.press('Control+z')
    await expect.poll(() => rate.inputValue(), SOON).toBe('0.01')
  },
  5 * MINUTE,
)
