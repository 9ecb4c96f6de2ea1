import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'
import { storedHistories } from './stored-histories.ts'

const SMALL = join(packageRoot, 'tests/fixtures/graphs/v1/small-digits.json')
const MINUTE = 60_000

journey(
  'the same file trains in the browser and from the command line with the same history, to the bit',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).click()
    await page.getByRole('application').waitFor()
    await editor.dropFile('small-digits.json', await readFile(SMALL, 'utf8'))
    await editor.node('trainer').waitFor()
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('radio', { name: /WASM/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect.poll(() => editor.node('trainer').textContent(), { timeout: MINUTE }).toMatch(/done|failed/)
    await expect.poll(() => page.evaluate(storedHistories), { timeout: MINUTE }).toHaveLength(1)
    const [inBrowser] = await page.evaluate(storedHistories)

    const file = join(await mkdtemp(join(tmpdir(), 'faltwerk-')), 'headless.faltwerk')
    const options = ['--backend', 'wasm', '--json', '-o', file]
    const command = [join(packageRoot, 'bin/faltwerk.js'), 'run', SMALL, ...options]
    const { stdout } = await promisify(execFile)(process.execPath, command)
    const headless = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs[0].history
    expect(headless.loss).toHaveLength(2)
    expect(inBrowser).toEqual(headless)

    // The file of that run is added to the history of this one.
    await page.getByRole('button', { name: 'Columns and groups of the table' }).click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'Add runs of another file …' }).click()
    await (await choosing).setFiles(file)
    await page.getByText('1 run was added.').waitFor()
    // It can be ticked to be in the curves, as every run from before.
    await page.locator('#runs tbody').getByRole('checkbox').check()
  },
  4 * MINUTE,
)
