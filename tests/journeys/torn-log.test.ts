import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { dropGraph, fieldOf, openEditor, typeNumber, waitForSaved } from '../../scripts/torture/app-page.js'
import { smallGraph } from '../../scripts/torture/graphs.js'
import { openProfile } from '../../scripts/torture/open-profile.js'

const MINUTE = 60_000

/** The newest of the files that the browser writes to before it sorts what is in them into tables. */
function logIn(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB')
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /leveldb[\\/]\d+\.log$/.test(name),
  )
  return join(folder, logs.sort().at(-1) ?? '')
}

test(
  'a write that a power cut leaves incomplete costs neither what was saved before nor what is saved afterwards',
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'faltwerk-torn-log-'))
    const executable = inject('chromiumPath')
    let browser = await openProfile({ executable, profile })
    onTestFinished(async () => {
      await browser.kill()
      rmSync(profile, { recursive: true, force: true })
    })
    const restart = async () => {
      await browser.kill()
      browser = await openProfile({ executable, profile })
    }
    await browser.page.goto(inject('appUrl'))
    await dropGraph(browser.page, smallGraph('cut'))
    await typeNumber(browser.page, 'trainer', 'Epochs', 70)
    await waitForSaved(browser.page, 'saved')
    await browser.kill()
    const log = logIn(profile)
    truncateSync(log, statSync(log).size - 20)
    browser = await openProfile({ executable, profile })

    await openEditor(browser.page, inject('appUrl'))
    await typeNumber(browser.page, 'trainer', 'Epochs', 71)
    await browser.page.reload()
    await expect.poll(() => fieldOf(browser.page, 'trainer', 'Epochs').inputValue()).toBe('71')
    await restart()
    await openEditor(browser.page, inject('appUrl'))
    await expect.poll(() => fieldOf(browser.page, 'trainer', 'Epochs').inputValue()).toBe('71')
  },
  2 * MINUTE,
)
