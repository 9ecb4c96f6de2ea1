// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cardOf, clickRun, dropGraph, noticesOf, SOON } from './app-page.js'
import { TRAINER } from './edits.js'
import { digitsGraph } from './graphs.js'
import { openProfile } from './open-profile.js'
import { goOn, lostSince, watchRuns } from './watch-runs.js'

const UNTIL_NOTICED_MS = 45_000
const UNTIL_STOPPED_MS = 15_000
const ON_ITS_WAY_MS = 1000

/**
 * How the worker of a run ends.
 * @type {readonly { name: string, end: (page: import('playwright-core').Page) => Promise<unknown> }[]}
 */
const deaths = [
  {
    name: 'is ended from outside, without an event',
    end: (page) => page.evaluate(() => window.tortureRunWorkers.at(-1)?.terminate()),
  },
  {
    name: 'closes itself',
    // Whoever closes does not answer any more.
    end: (page) =>
      Promise.all(workersOf(page).map((worker) => worker.evaluate(() => self.close()).catch(() => {}))),
  },
  {
    name: 'throws',
    end: (page) =>
      Promise.all(
        workersOf(page).map((worker) =>
          worker.evaluate(() => {
            setTimeout(() => {
              throw new Error('thrown to see what happens')
            })
          }),
        ),
      ),
  },
]

/**
 * Helper threads are not among them: they are workers of a worker.
 * @param {import('playwright-core').Page} page
 */
const workersOf = (page) => page.workers().filter((worker) => /run-worker/.test(worker.url()))

/**
 * Ends the worker of a run in the middle of training.
 * @type {import('./scenario.js').Scenario}
 */
export async function workerDeath({ executable, address, folder, rounds, chance, tell }) {
  const profile = join(folder, 'worker-death')
  rmSync(profile, { recursive: true, force: true })
  const browser = await openProfile({ executable, profile })
  const watch = await watchRuns(browser.context)
  const { page } = browser
  /** @type {import('./scenario.js').Round[]} */
  const done = []
  try {
    await page.goto(address)
    await dropGraph(page, digitsGraph('trained', { filters: 8, examples: 1024, epochs: 500 }))
    for (let i = 0; i < rounds; i++) {
      const death = deaths[i % deaths.length]
      if (!death) continue
      watch.forget()
      await clickRunAgain(page, i > 0)
      await watch.waitFor(({ kind }) => kind === 'batch', SOON)
      // Before and after the first checkpoint.
      await pause(chance.between(0, 9000))
      await death.end(page)
      const heard = [...watch.heard]
      const round = await whatIsDone(page, watch, heard)
      done.push(round)
      tell(`${i + 1}: a worker that ${death.name}: ${round.words}, ${round.lostMs} ms lost`, round.found)
    }
  } finally {
    await browser.kill()
  }
  return { rounds: done, asked: { lostMs: 5000 } }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {boolean} again
 */
async function clickRunAgain(page, again) {
  if (!again) return clickRun(page)
  await cardOf(page, TRAINER)
    .getByRole('button', { name: 'Run again from the start' })
    .press('Enter', { timeout: SOON })
}

/**
 * Whether a person hears of it, can stop what is left, and goes on.
 * @param {import('playwright-core').Page} page
 * @param {import('./watch-runs.js').RunWatch} watch
 * @param {readonly import('./watch-runs.js').Heard[]} heard
 */
async function whatIsDone(page, watch, heard) {
  const diedAt = Date.now()
  const found = []
  const card = cardOf(page, TRAINER)
  const noticed = async () => {
    // What was on its way when it ended does not count.
    if (watch.heard.some(({ kind, at }) => kind === 'batch' && at > diedAt + ON_ITS_WAY_MS))
      return 'it goes on by itself'
    const text = await card.innerText()
    // A sentence, not only the word for the state.
    if (/failed/.test(text) && /\w{3}\. [A-Z]/.test(text)) return 'the card says so'
    return (await noticesOf(page)).length > 0 ? 'a line says so' : undefined
  }
  let how
  while (!how && Date.now() < diedAt + UNTIL_NOTICED_MS) {
    await pause(100)
    how = await noticed()
  }
  const words = how ? `${how} after ${Date.now() - diedAt} ms` : 'nobody notices'
  if (!how)
    found.push(
      `nothing is said for ${UNTIL_NOTICED_MS / 1000} s; on the card: ${(await card.innerText()).replace(/\s+/g, ' ')}`,
    )
  const stop = card.getByRole('button', { name: 'Stop' })
  if (await stop.isVisible()) {
    await stop.press('Enter')
    const ended = card.getByRole('button', { name: /^(Go on|Run again)/ }).first()
    const isStopped = await ended.waitFor({ timeout: UNTIL_STOPPED_MS }).then(
      () => true,
      () => false,
    )
    if (!isStopped) {
      found.push('Stop does nothing')
      await page.reload()
      await card.waitFor({ timeout: SOON })
    }
  }
  const kept = await goOn(page, watch)
  if (kept.finding) found.push(kept.finding)
  return { words: `${words}; ${kept.words}`, lostMs: lostSince(heard, kept), torn: [], found }
}
