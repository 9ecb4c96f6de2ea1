import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

const MINUTE = 60_000

journey(
  'frames of a clip that is dropped on the start screen are in their class, also after a reload',
  async ({ page, appUrl }) => {
    const clip = await readFile(join(packageRoot, 'public/data/clips/screws.webm'))
    const editor = new Editor(page)
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).waitFor()
    await editor.dropBytes('screws.webm', clip)
    await page.getByRole('heading', { name: /screws\.webm/ }).waitFor({ timeout: MINUTE })
    await page.getByLabel('Frames, spread evenly').fill('12')
    await page.getByLabel('Class', { exact: true }).fill('Torx')
    await page.getByRole('button', { name: 'Take 12 frames' }).click()
    await page.getByText('12 frames are in “Torx”.').waitFor({ timeout: MINUTE })
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByText('12 pictures in 1 class').waitFor()
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByText('saved on this computer').waitFor({ timeout: MINUTE })
    await page.reload()
    await expect.poll(() => editor.node('pictures').textContent(), { timeout: MINUTE }).toContain('12')
  },
)
