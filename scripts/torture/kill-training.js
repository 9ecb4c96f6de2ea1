// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cardOf, clickRun, dropGraph, openEditor, readDisk, SOON, sayError, tornParts } from './app-page.js'
import { TRAINER } from './edits.js'
import { digitsGraph } from './graphs.js'
import { openProfile } from './open-profile.js'
import { goOn, lostSince, watchRuns } from './watch-runs.js'

/** A click is an edit: from then on a run that is younger than this may be gone. */
const YOUNGEST_RUN_MS = 500
const MINUTE = 60_000

/**
 * When the browser is killed: so many milliseconds after an event of the run, or after the click.
 * @typedef {object} Moment
 * @property {string} name
 * @property {'short' | 'many-epochs' | 'long-epoch'} graph
 * @property {string} [after] kind of event; the click where left out
 * @property {number} from
 * @property {number} to
 */

/** @type {readonly Moment[]} */
const moments = [
  { name: 'preparing', graph: 'many-epochs', from: 0, to: 400 },
  { name: 'first batches', graph: 'many-epochs', after: 'batch', from: 0, to: 1500 },
  { name: 'before the first checkpoint', graph: 'many-epochs', after: 'started', from: 1500, to: 5000 },
  { name: 'between checkpoints', graph: 'many-epochs', after: 'checkpoint', from: 0, to: 9000 },
  { name: 'in a long epoch', graph: 'long-epoch', after: 'started', from: 3000, to: 14_000 },
  { name: 'at the end', graph: 'short', after: 'epoch', from: 0, to: 600 },
  { name: 'after the end', graph: 'short', after: 'completed', from: 0, to: 300 },
]

const graphs = [
  digitsGraph('short', { filters: 8, examples: 512, epochs: 1 }),
  digitsGraph('many-epochs', { filters: 8, examples: 1024, epochs: 500 }),
  digitsGraph('long-epoch', { filters: 16, examples: 60_000, epochs: 3 }),
]

/**
 * Kills the whole browser at random moments from the click on Run on, and looks what is left of the run.
 * @type {import('./scenario.js').Scenario}
 */
export async function killTraining({ executable, address, folder, rounds, chance, tell }) {
  const profile = join(folder, 'kill-training')
  const open = async () => {
    const browser = await openProfile({ executable, profile })
    return { ...browser, watch: await watchRuns(browser.context) }
  }
  const begin = async () => {
    rmSync(profile, { recursive: true, force: true })
    const begun = await open()
    await begun.page.goto(address)
    for (const graph of graphs) await dropGraph(begun.page, graph)
    return begun
  }
  let browser = await begin()
  const ids = graphs.map(({ id }) => id)

  /** @type {import('./scenario.js').Round[]} */
  const done = []
  for (let i = 0; i < rounds; i++) {
    const moment = moments[i % moments.length]
    if (!moment) continue
    const { page, watch } = browser
    // Opened from the list, as on another day.
    await page.getByRole('button', { name: 'Faltwerk: all projects' }).click({ timeout: SOON })
    await page.getByRole('button', { name: new RegExp(`^${moment.graph}`) }).click({ timeout: SOON })
    await cardOf(page, TRAINER).waitFor({ timeout: SOON })
    const { runs } = await readDisk(page)
    const older = runs.find(({ project }) => project === moment.graph)?.run
    watch.forget()
    const clickedAt = Date.now()
    await clickRun(page)
    const began = moment.after ? await watch.waitFor(({ kind }) => kind === moment.after, MINUTE) : undefined
    await pause(chance.between(moment.from, moment.to))
    const killedAt = await browser.kill()
    const { heard } = watch

    browser = await open()
    const torn = []
    const found = []
    if (moment.after && !began) found.push(`no “${moment.after}” within a minute of the click`)
    let lostMs = 0
    let goesOn = ''
    try {
      await openEditor(browser.page, address)
      const disk = await readDisk(browser.page)
      torn.push(...tornParts(disk, ids))
      const run = disk.runs.find(({ project }) => project === moment.graph)
      if (run && run.run !== older) {
        const kept = await goOn(browser.page, browser.watch)
        goesOn = kept.words
        if (kept.finding) found.push(kept.finding)
        lostMs = kept.isComplete ? 0 : lostSince(heard, kept)
      } else {
        goesOn = run ? 'the older run is there' : 'no run is there'
        lostMs = lostSince(heard, { epoch: 0, step: 0 })
        if (killedAt - clickedAt > YOUNGEST_RUN_MS)
          torn.push(`${goesOn}, ${killedAt - clickedAt} ms after the click`)
      }
    } catch (error) {
      torn.push(`after the restart: ${sayError(error)}`)
      await browser.kill()
      browser = await begin()
    }
    done.push({ lostMs, torn, found })
    const trained = heard.filter(({ kind }) => kind === 'batch').at(-1)
    const where = trained ? `epoch ${trained.epoch}, step ${trained.step}` : 'no batch'
    tell(
      `${i + 1}: ${moment.name}, ${killedAt - clickedAt} ms after the click, ${where}; ${goesOn}, ${lostMs} ms lost`,
      [...torn, ...found],
    )
  }
  await browser.close()
  return { rounds: done, asked: { lostMs: 5000 } }
}
