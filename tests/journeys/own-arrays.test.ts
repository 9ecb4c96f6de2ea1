import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { dtypeOf, valueBytes } from '../../src/formats/arrays/write-npy.ts'
import { writeNpz } from '../../src/formats/arrays/write-npz.ts'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'
import { storedHistories } from './stored-histories.ts'

const MINUTE = 60_000
const SIDE = 12
const COUNT = 150

/** Pictures with a bright half, left, right or above. */
async function smallNpz(): Promise<Buffer> {
  const x = new Uint8Array(COUNT * SIDE * SIDE)
  for (let i = 0; i < x.length; i++) {
    const [picture, row, column] = [Math.floor(i / SIDE / SIDE), Math.floor(i / SIDE) % SIDE, i % SIDE]
    const isBright = [column < 6, column >= 6, row < 6][picture % 3]
    x[i] = isBright ? 200 + ((i * 7) % 50) : (i * 13) % 50
  }
  const y = Array.from({ length: COUNT }, (_, i) => ['left', 'right', 'above'][i % 3] as string)
  const arrays = [
    { key: 'x_train', dtype: dtypeOf(x), shape: [COUNT, SIDE, SIDE], pieces: [valueBytes(x)] },
    { key: 'y_train', dtype: dtypeOf(y), shape: [COUNT], pieces: [valueBytes(y)] },
  ]
  const pieces: Uint8Array[] = []
  for await (const piece of writeNpz(arrays)) pieces.push(piece)
  return Buffer.concat(pieces)
}

journey(
  'arrays that are dropped on the start screen train there as they do from the command line, to the bit',
  async ({ page, appUrl }) => {
    const npz = await smallNpz()
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).waitFor()
    await editor.dropBytes('mine.npz', npz)
    await expect.poll(() => editor.node('arrays').textContent(), { timeout: MINUTE }).toContain('3 classes')
    await expect.poll(() => editor.node('output').textContent()).toContain('softmax')
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('radio', { name: /WASM/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect.poll(() => editor.node('trainer').textContent(), { timeout: MINUTE }).toMatch(/done|failed/)
    await expect.poll(() => page.evaluate(storedHistories), { timeout: MINUTE }).toHaveLength(1)
    const [inBrowser] = await page.evaluate(storedHistories)

    const folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
    await writeFile(join(folder, 'mine.npz'), npz)
    const graph = join(packageRoot, 'graphs/own-arrays.json')
    const flags = ['--files', folder, '--backend', 'wasm', '--json']
    const command = [join(packageRoot, 'bin/faltwerk.js'), 'run', graph, ...flags]
    const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1 << 26 })
    const headless = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs[0].history
    expect(headless.loss).toHaveLength(10)
    expect(inBrowser).toEqual(headless)
  },
  4 * MINUTE,
)
