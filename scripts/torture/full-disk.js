// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  cardOf,
  clickRun,
  dropGraph,
  noticesOf,
  openEditor,
  readDisk,
  SOON,
  savedState,
  sayError,
  tornParts,
  waitForSaved,
} from './app-page.js'
import { parameterEdits, TRAINER } from './edits.js'
import { digitsGraph, smallGraph } from './graphs.js'
import { lostEdits } from './lost.js'
import { openProfile } from './open-profile.js'
import { smallDisk } from './small-disk.js'
import { tryUndo } from './try-undo.js'
import { goOn, lostSince, watchRuns } from './watch-runs.js'

const EDITED = smallGraph('edited')
const TRAINED = digitsGraph('trained', { filters: 8, examples: 1024, epochs: 500 })
/** A failed write is tried again after half a minute at the latest. */
const UNTIL_SAVED_MS = 40_000
/** Until a person hears that nothing is saved: while editing at once, while training at the next checkpoint. */
const UNTIL_SAID_MS = 12_000

/**
 * Fills the disk that the browser's profile lies on, while a project is edited or trains, and frees it again.
 * @type {import('./scenario.js').Scenario}
 */
export async function fullDisk({ executable, address, folder, rounds, chance, tell }) {
  const disk = smallDisk(join(folder, 'full-disk'))
  if (typeof disk === 'string') return { rounds: [], asked: {}, skipped: disk }
  const profile = join(disk.folder, 'profile')
  const ids = [EDITED.id, TRAINED.id]
  const open = async () => {
    const browser = await openProfile({ executable, profile })
    return { ...browser, watch: await watchRuns(browser.context) }
  }
  /** @type {import('./scenario.js').Round[]} */
  const done = []
  try {
    const begin = async () => {
      rmSync(profile, { recursive: true, force: true })
      const begun = await open()
      await begun.page.goto(address)
      for (const graph of [EDITED, TRAINED]) await dropGraph(begun.page, graph)
      return begun
    }
    let browser = await begin()
    for (let i = 0; i < rounds; i++) {
      const isTraining = i % 2 === 0
      const { page } = browser
      await page.getByRole('button', { name: 'Faltwerk: all projects' }).click({ timeout: SOON })
      await page.getByRole('button', { name: new RegExp(`^${isTraining ? TRAINED.id : EDITED.id}`) }).click()
      await cardOf(page, TRAINER).waitFor({ timeout: SOON })
      const trying = isTraining ? trainOnFullDisk : editOnFullDisk
      const fullForMs = chance.between(0, 4000)
      const { words, found, judge } = await trying(browser, disk, fullForMs)
      const killedAt = await browser.kill()
      disk.free()
      browser = await open()
      /** @type {string[]} */
      const torn = []
      let lostMs = 0
      try {
        await openEditor(browser.page, address)
        torn.push(...tornParts(await readDisk(browser.page), ids))
        const judged = await judge(browser, killedAt)
        lostMs = judged.lostMs
        torn.push(...judged.torn)
      } catch (error) {
        torn.push(`after the restart: ${sayError(error)}`)
        await browser.kill()
        browser = await begin()
      }
      done.push({ lostMs, torn, found })
      tell(`${i + 1}: ${words}, ${lostMs} ms lost`, [...torn, ...found])
    }
    await browser.kill()
  } finally {
    disk.remove()
  }
  return { rounds: done, asked: { lostMs: 5000 } }
}

/**
 * @typedef {Awaited<ReturnType<typeof openProfile>> & { watch: import('./watch-runs.js').RunWatch }} Watched
 * @typedef {(browser: Watched, killedAt: number) => Promise<{ lostMs: number, torn: string[] }>} Judge
 * @typedef {Exclude<ReturnType<typeof smallDisk>, string>} SmallDisk
 */

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string | undefined>} what is said about the disk
 */
async function waitForWords(page) {
  const until = Date.now() + UNTIL_SAID_MS
  while (Date.now() < until) {
    const said = (await noticesOf(page)).find((text) => /room|space|saved|save/.test(text))
    if (said) return said
    await pause(100)
  }
}

/**
 * @param {Watched} browser
 * @param {SmallDisk} disk
 * @param {number} fullForMs
 * @returns {Promise<{ words: string, found: string[], judge: Judge }>}
 */
async function editOnFullDisk({ page }, disk, fullForMs) {
  const found = []
  const documents = (await readDisk(page)).documents
  const before = documents.find(({ id }) => id === EDITED.id) ?? EDITED
  const { edit, count } = await parameterEdits(page, before)
  await edit()
  await waitForSaved(page, 'saved')
  disk.fill()
  /** @type {import('./lost.js').Edit[]} */
  const edits = []
  const until = Date.now() + fullForMs
  do {
    const at = Date.now()
    edits.push({ count: await edit(), at })
    await pause(200)
  } while (Date.now() < until)
  const said = await waitForWords(page)
  if (!said) found.push('the disk is full, and nothing is said')
  const state = await savedState(page)
  if (state === 'saved') found.push('“saved” on a full disk')
  disk.free()
  const freedAt = Date.now()
  const isSaved = await waitForSaved(page, 'saved', UNTIL_SAVED_MS).then(
    () => true,
    () => false,
  )
  if (!isSaved) found.push(`not saved ${UNTIL_SAVED_MS / 1000} s after there is space again`)
  const words = `edited on a full disk, ${isSaved ? `saved ${Date.now() - freedAt} ms after it was freed` : 'never saved'}`
  return {
    words,
    found,
    async judge(browser, killedAt) {
      const after = (await readDisk(browser.page)).documents.find(({ id }) => id === EDITED.id)
      if (!after) return { lostMs: 0, torn: ['the project is gone'] }
      await tryUndo(browser.page, after)
      const lost = lostEdits(edits, count(after), killedAt)
      return { lostMs: lost.ms, torn: lost.count > 0 ? [`${lost.count} edits are lost`] : [] }
    },
  }
}

/**
 * @param {Watched} browser
 * @param {SmallDisk} disk
 * @param {number} fullForMs
 * @returns {Promise<{ words: string, found: string[], judge: Judge }>}
 */
async function trainOnFullDisk({ page, watch }, disk, fullForMs) {
  const found = []
  watch.forget()
  await clickRun(page)
  await watch.waitFor(({ kind }) => kind === 'batch', SOON)
  disk.fill()
  await pause(fullForMs)
  const said = await waitForWords(page)
  if (!said) found.push('the disk is full, and nothing is said')
  const heard = watch.heard.length
  disk.free()
  const freedAt = Date.now()
  await watch.waitFor((event) => event.kind === 'checkpoint' && watch.heard.indexOf(event) >= heard, SOON)
  /** @returns {Promise<import('./app-page.js').StoredRun | undefined>} */
  const stored = async () =>
    (await readDisk(page).catch(() => undefined))?.runs.find(({ project }) => project === TRAINED.id)
  const isKept = (/** @type {import('./app-page.js').StoredRun | undefined} */ run) => {
    const kept = run?.state?.checkpoint
    const steps = watch.heard[heard]
    return kept !== undefined && steps !== undefined && kept.epoch >= steps.epoch - 1
  }
  while (!isKept(await stored()) && Date.now() < freedAt + UNTIL_SAVED_MS) await pause(200)
  const isSaved = isKept(await stored())
  if (!isSaved) found.push(`no checkpoint ${UNTIL_SAVED_MS / 1000} s after there is space again`)
  const { heard: events } = watch
  const words = `trained on a full disk, ${isSaved ? `kept ${Date.now() - freedAt} ms after it was freed` : 'never kept'}`
  return {
    words,
    found,
    async judge(browser) {
      const kept = await goOn(browser.page, browser.watch)
      if (kept.finding) found.push(kept.finding)
      return { lostMs: kept.isComplete ? 0 : lostSince(events, kept), torn: [] }
    },
  }
}
