import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'
import { storedHistories } from './stored-histories.ts'

const MINUTE = 60_000

/** A two that might be a seven, as shares of the pad. */
const DRAWING = [
  [0.3, 0.3],
  [0.5, 0.2],
  [0.68, 0.32],
  [0.6, 0.5],
  [0.36, 0.76],
  [0.45, 0.74],
] as const

journey(
  'a network that leaves as a page answers a drawing there as it does in the app, without any network',
  async ({ page, browser, appUrl }) => {
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).waitFor()
    const editor = new Editor(page)
    await editor.dropBytes('digits.json', Buffer.from(JSON.stringify(await shortenedDigits())))
    await editor.node('ask').waitFor()
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect.poll(() => page.evaluate(storedHistories), { timeout: MINUTE }).toHaveLength(1)
    await editor.node('ask').click()
    const view = page.getByRole('region', { name: 'Result' })
    await draw(page, view.getByRole('application'))
    const shares = view.getByRole('list').getByRole('listitem')
    await expect.poll(() => shares.count()).toBe(10)
    // The run says that it has ended a moment before its weights are asked.
    await expect.poll(() => view.getByText('Not trained yet').count()).toBe(0)
    const inApp = (await shares.allInnerTexts()).map(nameAndShare)

    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('menuitem', { name: 'Take the network along' }).click()
    const download = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Web page/ })
      .click()
    const file = await (await download).path()
    await page.getByText(/checked on 100 examples, same answers/).waitFor()

    const inPage = await answersOf(browser, file)
    expect(inPage).toEqual(inApp)
    expect(new Set(inPage.map(([, share]) => share)).size).toBeGreaterThan(2)
  },
  3 * MINUTE,
)

/** The shipped graph with few filters and examples, and a question to its network. */
async function shortenedDigits() {
  const graph = JSON.parse(await readFile(join(packageRoot, 'graphs/digits-2000.json'), 'utf8'))
  const set = (id: string, params: object) => Object.assign(graph.nodes[id].params, params)
  set('digits', { train: 300, validation: 50 })
  for (const id of ['conv1', 'conv2', 'conv3']) set(id, { filters: 4 })
  set('dense', { units: 16 })
  set('trainer', { epochs: 1 })
  graph.nodes.ask = {
    type: 'predict',
    version: 1,
    params: { from: 'drawing' },
    position: { x: 2000, y: 600 },
  }
  graph.wires.ask = { from: ['trainer', 'model'], to: ['ask', 'model'] }
  return graph
}

async function draw(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox()
  if (!box) throw new Error('no pad to draw on')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(DRAWING[0]))
  await page.mouse.down()
  for (const place of DRAWING.slice(1)) await page.mouse.move(...at(place))
  await page.mouse.up()
}

/** Opened from the disk, with the network of computers switched off. */
async function answersOf(browser: Browser, file: string): Promise<readonly (readonly string[])[]> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
    offline: true,
  })
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(`thrown: ${error.error()}`))
  context.on('console', (message) => faults.push(`logged: ${message.text()}`))
  const page = await context.newPage()
  await page.goto(`${pathToFileURL(file)}`)
  await draw(page, page.getByRole('application'))
  const rows = page.getByRole('list', { name: 'What each class gets' }).getByRole('listitem')
  await expect.poll(() => rows.count(), { timeout: MINUTE / 2 }).toBe(10)
  const answers = (await rows.allInnerTexts()).map(nameAndShare)
  expect(faults).toEqual([])
  await context.close()
  return answers
}

/** `7 98.2%` */
const nameAndShare = (text: string) => text.split(/\s+/).filter(Boolean)
