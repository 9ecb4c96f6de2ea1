import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Download, Locator } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { sameJson } from '../../src/graph/base/json.ts'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'
import { storedHistories } from './stored-histories.ts'

const MINUTE = 60_000

/** A seven, by keys: a mouse hits whole pixels of the screen, which are other places on a pad of another size. */
const DRAWING = [
  ...['ArrowUp*5', 'ArrowLeft*4', 'Space', 'ArrowRight*8', 'ArrowDown*3', 'ArrowLeft*2', 'ArrowDown*4'],
  ...['ArrowLeft*2', 'ArrowDown*4', 'Space'],
]

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
    await draw(view.getByRole('application'))
    const shares = view.getByRole('list').getByRole('listitem')
    await expect.poll(() => shares.count()).toBe(10)
    // The run says that it has ended a moment before its weights are asked.
    await expect.poll(() => view.getByText('Not trained yet').count()).toBe(0)

    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('menuitem', { name: 'Take the network along' }).click()
    const download = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Web page/ })
      .click()
    const file = await saved(await download)
    await page.getByText(/checked on 100 examples, same answers/).waitFor()
    await page.keyboard.press('Escape')
    await opensAndAnswers(browser, file, async () => (await shares.allInnerTexts()).map(nameAndShare))
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
  set('trainer', { epochs: 3 })
  graph.nodes.ask = {
    type: 'predict',
    version: 1,
    params: { from: 'drawing' },
    position: { x: 2000, y: 600 },
  }
  graph.wires.ask = { from: ['trainer', 'model'], to: ['ask', 'model'] }
  return graph
}

async function draw(pad: Locator): Promise<void> {
  for (const keys of DRAWING) {
    const [key = '', times = '1'] = keys.split('*')
    for (let i = 0; i < Number(times); i++) await pad.press(key)
  }
}

/** Under its own name, by which a browser knows it for a page. */
async function saved(download: Download): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

/** Opened from the disk, with the network of computers switched off. */
async function opensAndAnswers(
  browser: Browser,
  file: string,
  inApp: () => Promise<readonly (readonly string[])[]>,
): Promise<void> {
  const viewport = { width: 1366, height: 768 }
  const context = await browser.newContext({ locale: 'en-GB', viewport, offline: true })
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(`thrown: ${error.error()}`))
  context.on('console', (message) => faults.push(`logged: ${message.text()}`))
  const page = await context.newPage()
  await page.goto(`${pathToFileURL(file)}`)
  await draw(page.getByRole('application'))
  const rows = page.getByRole('list', { name: 'What each class gets' }).getByRole('listitem')
  // Either may still be at work on the last stroke.
  await expect
    .poll(async () => ({ answers: (await rows.allInnerTexts()).map(nameAndShare), inApp: await inApp() }))
    .toSatisfy(({ answers, inApp }) => answers.length === 10 && sameJson(answers, inApp))
  expect(new Set((await inApp()).map(([, share]) => share)).size).toBeGreaterThan(2)
  expect(faults).toEqual([])
  await context.close()
}

/** `7 98.2%` */
const nameAndShare = (text: string) => text.split(/\s+/).filter(Boolean)
