// @ts-check
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { dropGraph, openEditor, readDisk, sayError, tornParts, waitForSaved } from './app-page.js'
import { parameterEdits } from './edits.js'
import { smallGraph } from './graphs.js'
import { openProfile } from './open-profile.js'
import { tryUndo } from './try-undo.js'

const GRAPHS = [smallGraph('cut-first'), smallGraph('cut-last')]
/** An edit is about a kilobyte in the log. */
const MOST_BYTES_CUT = 600

/**
 * Cuts off the end of what the browser has written, as a power cut does while it writes: its last edits are gone. What
 * was there before, and what is done afterwards, must survive the next cut.
 * @type {import('./scenario.js').Scenario}
 */
export async function powerCut({ executable, address, folder, rounds, chance, tell }) {
  const profile = join(folder, 'power-cut')
  rmSync(profile, { recursive: true, force: true })
  const ids = GRAPHS.map(({ id }) => id)
  let browser = await openProfile({ executable, profile })
  await browser.page.goto(address)
  for (const graph of GRAPHS) await dropGraph(browser.page, graph)
  /** @type {import('./scenario.js').Round[]} */
  const done = []
  /** @returns {Promise<import('./edits.js').Document>} */
  const opened = async () => {
    const { documents } = await readDisk(browser.page)
    const document = documents.find(({ id }) => id === ids.at(-1))
    if (!document) throw new Error('the project is gone')
    return document
  }
  for (let i = 0; i < rounds; i++) {
    const torn = []
    try {
      const { edit, count } = await parameterEdits(browser.page, await opened())
      for (let edits = chance.between(1, 5); edits > 0; edits--) await edit()
      await waitForSaved(browser.page, 'saved')
      await browser.kill()
      const cut = cutLog(profile, chance.between(1, MOST_BYTES_CUT))
      browser = await openProfile({ executable, profile })
      await openEditor(browser.page, address)
      torn.push(...tornParts(await readDisk(browser.page), ids))
      const { edit: editAgain } = await parameterEdits(browser.page, await opened())
      const last = await editAgain()
      await waitUntilKept(opened, count, last)
      await browser.kill()
      browser = await openProfile({ executable, profile })
      await openEditor(browser.page, address)
      torn.push(...tornParts(await readDisk(browser.page), ids))
      const after = await opened()
      if (count(after) !== last) torn.push(`${last} was kept after the cut, and is ${count(after)} now`)
      await tryUndo(browser.page, after)
      done.push({ torn })
      tell(`${i + 1}: ${cut} bytes cut off`, torn)
    } catch (error) {
      torn.push(sayError(error))
      done.push({ torn })
      tell(`${i + 1}: a cut`, torn)
      // From the beginning, with nothing.
      await browser.kill()
      rmSync(profile, { recursive: true, force: true })
      browser = await openProfile({ executable, profile })
      await browser.page.goto(address)
      for (const graph of GRAPHS) await dropGraph(browser.page, graph)
    }
  }
  await browser.close()
  return { rounds: done, asked: {} }
}

/**
 * @param {() => Promise<import('./edits.js').Document>} opened
 * @param {(document: import('./edits.js').Document) => number} count
 * @param {number} wanted
 */
async function waitUntilKept(opened, count, wanted) {
  const until = Date.now() + 10_000
  while (count(await opened()) !== wanted)
    if (Date.now() > until) throw new Error('an edit after the cut is not kept')
}

/**
 * @param {string} profile
 * @param {number} bytes
 * @returns {number} how many there were to cut
 */
function cutLog(profile, bytes) {
  const folder = join(profile, 'Default', 'IndexedDB')
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /leveldb[\\/]\d+\.log$/.test(name))
    .sort()
  const last = logs.at(-1)
  if (!last) throw new Error('the browser has no log of writes')
  const file = join(folder, last)
  const { size } = statSync(file)
  truncateSync(file, Math.max(0, size - bytes))
  return Math.min(size, bytes)
}
