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

interface FoundRun {
  readonly run: string
  readonly status: string
  /** Bytes. */
  readonly weights: number
  readonly trainedMs: number
  /** Milliseconds that its first epoch took: trained once more, it would take others. */
  readonly firstMs: number | undefined
}

/** The runs of the history as they lie in the database. */
const runsIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<FoundRun[]>((resolve, reject) => {
        const opening = indexedDB.open('faltwerk')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['kept', 'kept-data'])
          const lines = reading.objectStore('kept').getAll()
          const parts = reading.objectStore('kept-data').getAll()
          reading.oncomplete = () => {
            opening.result.close()
            const data = new Map(parts.result.map(({ run, data }) => [run, data]))
            resolve(
              lines.result.map(({ run, line: { status, bytes, trainedMs = 0 } }) => {
                const firstMs = data.get(run)?.state.trace[0]?.trainedMs
                return { run, status, weights: bytes.weights, trainedMs, firstMs }
              }),
            )
          }
        }
      }),
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
    const withWeights = async () => (await runsIn(browser.page)).find(({ weights }) => weights > 0)
    await expect
      .poll(withWeights, SOON)
      .toMatchObject({ status: 'running', firstMs: expect.any(Number), trainedMs: expect.any(Number) })
    await browser.kill()
    browser = await openProfile({ executable, profile })
    await browser.page.goto(`${inject('appUrl')}icon.svg`)
    const found = await withWeights()
    await openEditor(browser.page, inject('appUrl'))
    const now = async () => (await runsIn(browser.page)).find(({ run }) => run === found?.run)
    const trainedMs = async () => (await now())?.trainedMs
    await expect.poll(trainedMs, SOON).toBeGreaterThan(found?.trainedMs ?? Number.POSITIVE_INFINITY)
    // What was trained before the kill was not trained again.
    expect(await now()).toMatchObject({ firstMs: found?.firstMs })
  },
  2 * MINUTE,
)
