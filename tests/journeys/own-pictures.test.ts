import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { chromiumFlags } from '../../scripts/chromium-flags.js'
import { packageRoot } from '../../scripts/package-root.js'
import { folderOf, linePictures } from '../cli/picture-folder.ts'
import { Editor } from './editor.ts'
import { journey as plainJourney } from './journey.ts'
import { storedHistories } from './stored-histories.ts'

const MINUTE = 60_000
const EPOCHS = '2'

/** In a browser with a camera that shows a moving picture, and allows it. */
const journey = plainJourney.extend({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the needed fixtures here
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: inject('chromiumPath'),
        args: [...chromiumFlags, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
})

journey(
  'a folder that is dropped on the page trains as it does from the command line, to the bit; an empty one says so',
  async ({ page, appUrl }) => {
    const folder = await mixedFolder()
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).waitFor()
    const empty = await folderOf({})
    onTestFinished(() => rm(empty, { recursive: true }))
    await dropFolder(page, empty)
    await page.getByText('What you dropped here holds no file that can be read.').waitFor()
    await dropFolder(page, folder)
    const gatherer = page.getByRole('dialog')
    await gatherer.getByText('120 pictures added.').waitFor({ timeout: MINUTE })
    await gatherer.getByText('120 pictures in 3 classes').waitFor()
    await gatherer.getByRole('button', { name: 'Close' }).click()

    const editor = new Editor(page)
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('radio', { name: /WASM/ }).click()
    await page.keyboard.press('Escape')
    await editor.set('trainer', 'Epochs', EPOCHS)
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect.poll(() => page.evaluate(storedHistories), { timeout: 2 * MINUTE }).toHaveLength(1)
    const [inBrowser] = await page.evaluate(storedHistories)

    const command = [
      join(packageRoot, 'bin/faltwerk.js'),
      'run',
      join(packageRoot, 'graphs/own-pictures.json'),
      ...['--files', folder, '--epochs', EPOCHS, '--backend', 'wasm', '--json'],
    ]
    const { stdout } = await promisify(execFile)(process.execPath, command)
    const { history } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs[0]
    expect(history.loss).toHaveLength(Number(EPOCHS))
    expect(inBrowser).toEqual(history)
  },
  4 * MINUTE,
)

journey(
  'the camera takes pictures into two classes, and they are there after a reload',
  async ({ page, appUrl }) => {
    await page.goto(`${appUrl}#/g/own-pictures`)
    const editor = new Editor(page)
    const open = () =>
      editor
        .node('pictures')
        .getByRole('button', { name: /Pictures: / })
        .click()
    await open()
    const gatherer = page.getByRole('dialog')
    await gatherer.getByRole('button', { name: 'Camera' }).first().click()
    for (const number of [1, 2]) {
      const hold = gatherer.getByRole('button', { name: 'Hold: 10 a second', exact: true })
      await hold.hover()
      await page.mouse.down()
      // Or more of them, on a machine that looks late.
      const some = new RegExp(`Class ${number}: ([3-9]|\\d{2,}) pictures`)
      await gatherer.getByRole('listbox', { name: some }).waitFor()
      await page.mouse.up()
    }
    await gatherer.getByRole('button', { name: 'Close' }).click()
    await gatherer.waitFor({ state: 'detached' })
    // The last frames may still be on their way to the disk.
    await expect.poll(() => countOn(editor), { timeout: MINUTE / 2 }).toBeGreaterThanOrEqual(6)
    const count = await countOn(editor)
    await page.reload()
    await editor.node('pictures').waitFor()
    await expect.poll(() => countOn(editor), { timeout: MINUTE / 2 }).toBeGreaterThanOrEqual(count)
  },
)

/** The number that stands on the button of the card. */
async function countOn(editor: Editor): Promise<number> {
  const words = await editor.node('pictures').locator('[data-param="collection"] button').textContent()
  return Number.parseInt(words ?? '', 10)
}

const OTHERS = ['baseline.jpg', 'cmyk.jpg', 'plain.gif', 'lossy.webp', 'colour.bmp']
const AVIF = { bars: 'colour.avif', stripes: 'grey.avif', slants: 'clear.avif' }

/** Forty pictures in each of three class folders: PNG, JPEG, GIF, WebP, BMP and AVIF. */
async function mixedFolder(): Promise<string> {
  const read = (name: string) => readFile(join(packageRoot, 'tests/fixtures/pictures', name))
  const files: Record<string, Uint8Array> = linePictures(40 - OTHERS.length - 1)
  for (const [at, [className, avif]] of Object.entries(AVIF).entries()) {
    files[`${className}/${avif}`] = await read(avif)
    // A byte behind their end changes no picture, and makes another file of each.
    for (const name of OTHERS)
      files[`${className}/${name}`] = Buffer.concat([await read(name), Buffer.from([at])])
  }
  const folder = await folderOf(files)
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Drops it from the desktop, as the browser itself hands it on, where the pointer has only just come to. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 20, data })
}
