import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, inject, type TestContext, test } from 'vitest'
import { chromiumFlags } from '../../scripts/chromium-flags.js'
import { Editor } from './editor.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

/** A page that opens, on a machine that is busy with tests. */
const SOON = { timeout: 30_000 }

function diskOrSkip({ skip }: TestContext): SmallDisk {
  try {
    return mountSmallDisk(96)
  } catch (error) {
    return skip(`this machine does not let tests mount a disk of their own: ${(error as Error).message}`)
  }
}

const savedState = (page: Page) => page.locator('[role="status"][data-kind]').textContent()

test('on a full disk a person is told what is not saved, is asked before leaving, and everything is saved once there is room', async (context) => {
  const disk = diskOrSkip(context)
  // Chromium would rather give up its cache than the place of what is saved.
  const cache = mkdtempSync(join(tmpdir(), 'faltwerk-cache-'))
  const browser = await chromium.launchPersistentContext(join(disk.folder, 'profile'), {
    executablePath: inject('chromiumPath'),
    args: [...chromiumFlags, `--disk-cache-dir=${cache}`],
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
  })
  try {
    const page = await browser.newPage()
    const editor = new Editor(page)
    const filters = () => editor.node('conv1').getByLabel('Filters', { exact: true }).inputValue()
    await page.goto(inject('appUrl'))
    await page
      .getByRole('link', { name: /first convolutional network/ })
      .first()
      .click()
    await editor.set('conv1', 'Filters', '20')
    await expect.poll(() => savedState(page), SOON).toBe('saved on this computer')

    disk.fill()
    await editor.set('conv1', 'Filters', '48')
    await expect.poll(() => savedState(page), SOON).toBe('not saved')
    const line = page.getByText(/Not saved: what you changed since .*There is no room left to save/)
    await line.waitFor()
    const asked = page.waitForEvent('dialog')
    const closing = page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await closing
    await editor.set('conv1', 'Filters', '56')

    disk.free()
    await expect.poll(() => savedState(page), SOON).toBe('saved on this computer')
    expect(await line.count()).toBe(0)
    await page.reload()
    await expect.poll(filters, SOON).toBe('56')
  } finally {
    await browser.close()
    disk.remove()
    rmSync(cache, { recursive: true, force: true })
  }
})
