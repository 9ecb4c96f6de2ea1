// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  dropGraph,
  fieldOf,
  noticesOf,
  openEditor,
  readDisk,
  SOON,
  savedState,
  sayError,
  tornParts,
  typeNumber,
} from './app-page.js'
import { TRAINER } from './edits.js'
import { smallGraph } from './graphs.js'
import { openProfile } from './open-profile.js'

/** A name that is not this computer's own: the page is no secure context under it, and has no Web Locks. */
const PLAIN_HOST = 'faltwerk.test'
const EDITS = 8
const LONGEST_PAUSE_MS = 600
const UNTIL_QUIET_MS = 6000

/**
 * Edits one project in two tabs in turns, over an address with Web Locks and over one without.
 * @type {import('./scenario.js').Scenario}
 */
export async function twoTabs({ executable, address, folder, rounds, chance, tell }) {
  const profile = join(folder, 'two-tabs')
  rmSync(profile, { recursive: true, force: true })
  const plain = new URL(address)
  plain.hostname = PLAIN_HOST
  const browser = await openProfile({
    executable,
    profile,
    more: [`--host-resolver-rules=MAP ${PLAIN_HOST} localhost`],
  })
  /** @type {import('./scenario.js').Round[]} */
  const done = []
  const lists = { locks: /** @type {string[]} */ ([]), none: /** @type {string[]} */ ([]) }
  try {
    for (let i = 0; i < rounds; i++) {
      const hasLocks = i % 2 === 0
      const list = hasLocks ? lists.locks : lists.none
      const graph = smallGraph(`tabs-${i}`)
      list.push(graph.id)
      const where = hasLocks ? address : plain.href
      const [first, second] = [await browser.context.newPage(), await browser.context.newPage()]
      await first.goto(where)
      const is = await first.evaluate(() => navigator.locks !== undefined)
      if (is !== hasLocks) throw new Error(`${where} has ${is ? '' : 'no '}Web Locks`)
      await dropGraph(first, graph)
      await openEditor(second, where)
      /** @type {import('./scenario.js').Round} */
      let round
      try {
        round = await editInTurns([first, second], graph.id, list, chance)
      } catch (error) {
        round = { torn: [], found: [sayError(error)] }
      }
      done.push(round)
      tell(`${i + 1}: two tabs ${hasLocks ? 'with' : 'without'} Web Locks`, [
        ...round.torn,
        ...(round.found ?? []),
      ])
      await first.close()
      await second.close()
    }
  } finally {
    await browser.kill()
  }
  return { rounds: done, asked: {} }
}

/** @typedef {import('playwright-core').Page} Page */

/** What each tab edits. */
const PARAMS = /** @type {const} */ ([
  { label: 'Epochs', param: 'epochs', base: 100 },
  { label: 'Batch size', param: 'batchSize', base: 1000 },
])

/**
 * @param {readonly [Page, Page]} tabs
 * @param {string} id
 * @param {readonly string[]} projects
 * @param {import('./seeded.js').Chance} chance
 * @returns {Promise<import('./scenario.js').Round>}
 */
async function editInTurns(tabs, id, projects, chance) {
  const torn = []
  const found = []
  /** @type {[number | undefined, number | undefined]} */
  const taken = [undefined, undefined]
  for (let edit = 0; edit < EDITS; edit++) {
    const tab = chance.between(0, 1)
    const { label, base } = PARAMS[tab] ?? PARAMS[0]
    const page = tabs[tab] ?? tabs[0]
    await page.bringToFront()
    if (await fieldOf(page, TRAINER, label).isEditable({ timeout: SOON })) {
      await typeNumber(page, TRAINER, label, base + edit)
      taken[tab] = base + edit
    }
    await pause(chance.between(0, LONGEST_PAUSE_MS))
  }
  await settle(tabs)
  const disk = await readDisk(tabs[0])
  torn.push(...tornParts(disk, projects))
  const params = disk.documents.find((document) => document.id === id)?.nodes[TRAINER]?.params ?? {}
  for (const [tab, { label, param }] of PARAMS.entries()) {
    const page = tabs[tab] ?? tabs[0]
    const state = await savedState(page)
    const words = (await noticesOf(page)).join(' ')
    const isSilent = state === 'saved' && words === ''
    if (taken[tab] !== undefined && params[param] !== taken[tab] && isSilent)
      torn.push(`tab ${tab + 1} says “saved”, and its last edit (${label} ${taken[tab]}) is not on the disk`)
    if (state === 'read-only' && !/tab/.test(words)) found.push(`tab ${tab + 1} is read only without a word`)
    if (state === 'saving') found.push(`tab ${tab + 1} says “saving” for ${UNTIL_QUIET_MS} ms`)
  }
  // The one that is left must be able to go on, from what the other wrote.
  await tabs[0].close()
  const [, left] = tabs
  const { label, param, base } = PARAMS[1]
  await left.bringToFront()
  const until = Date.now() + UNTIL_QUIET_MS
  while (!(await fieldOf(left, TRAINER, label).isEditable({ timeout: SOON })) && Date.now() < until)
    await pause(50)
  if (Date.now() >= until) return { torn, found: [...found, 'the tab that is left cannot edit'] }
  await typeNumber(left, TRAINER, label, base + EDITS)
  await settle([left])
  const after = (await readDisk(left)).documents.find((document) => document.id === id)?.nodes[TRAINER]
  if (after?.params[param] !== base + EDITS) torn.push('an edit of the tab that was left is not on the disk')
  if (taken[0] !== undefined && after?.params.epochs !== params.epochs)
    torn.push('the tab that was left has overwritten what the other saved')
  return { torn, found }
}

/**
 * Waits until no tab says that it is saving.
 * @param {readonly Page[]} tabs
 */
async function settle(tabs) {
  const until = Date.now() + UNTIL_QUIET_MS
  // The word comes a little after the edit.
  await pause(1000)
  while (Date.now() < until) {
    const states = await Promise.all(tabs.map(savedState))
    if (!states.includes('saving')) return
    await pause(100)
  }
}
