import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { dropGraph, openEditor } from '../../scripts/torture/app-page.js'
import { openProfile } from '../../scripts/torture/open-profile.js'
import { smallDigits } from '../session/small-digits.ts'

const MINUTE = 60_000
const SOON = { timeout: MINUTE / 2 }

/** The lines of the history as they lie in the database, each with the bytes of its weights. */
const linesOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ run: string; status: string; trainedMs?: number; bytes: { weights: number } }[]>(
        (resolve, reject) => {
          const opening = indexedDB.open('faltwerk')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const reading = opening.result.transaction('kept').objectStore('kept').getAll()
            reading.onsuccess = () => {
              opening.result.close()
              resolve(reading.result.map(({ line }) => line))
            }
          }
        },
      ),
  )

test(
  'a sweep whose browser is killed goes on from the weights of the runs that were under way',
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'faltwerk-killed-sweep-'))
    const executable = inject('chromiumPath')
    let browser = await openProfile({ executable, profile })
    onTestFinished(async () => {
      await browser.kill()
      rmSync(profile, { recursive: true, force: true })
    })
    const document = smallDigits({ trainer: { epochs: 10_000 } })
    const axes = [{ node: 'adam', param: 'learningRate', values: { kind: 'list', values: [0.001, 0.002] } }]
    const sweep = { type: 'sweep', version: 1, params: { axes }, position: { x: 0, y: 400 } }
    await browser.page.goto(inject('appUrl'))
    await dropGraph(browser.page, {
      ...document,
      nodes: { ...document.nodes, sweep },
      wires: { ...document.wires, swept: { from: ['trainer', 'metrics'], to: ['sweep', 'metrics'] } },
    })
    await browser.page
      .locator('[data-node="sweep"]')
      .getByRole('button', { name: 'Start the sweep' })
      .click(SOON)
    const withWeights = async () => (await linesOf(browser.page)).find(({ bytes }) => bytes.weights > 0)
    await expect.poll(withWeights, SOON).toMatchObject({ status: 'running' })
    await browser.kill()
    browser = await openProfile({ executable, profile })
    await openEditor(browser.page, inject('appUrl'))
    // What was trained counts: at the next checkpoint it is more than a run from the start could have.
    const found = await withWeights()
    const trainedMs = async () =>
      (await linesOf(browser.page)).find(({ run }) => run === found?.run)?.trainedMs ?? 0
    const before = await trainedMs()
    expect(before).toBeGreaterThan(0)
    await expect.poll(trainedMs, SOON).toBeGreaterThan(before)
    expect(await trainedMs()).toBeGreaterThan(1.5 * before)
  },
  2 * MINUTE,
)
