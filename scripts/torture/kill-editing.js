// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dropGraph, noticesOf, openEditor, readDisk, sayError, tornParts } from './app-page.js'
import { duplicateEdits, editKinds } from './edits.js'
import { smallGraph } from './graphs.js'
import { lostEdits } from './lost.js'
import { openProfile } from './open-profile.js'
import { tryUndo } from './try-undo.js'

/** So many rounds with one project, then another is added to the list; earlier where it got too large for the screen. */
const ROUNDS_A_PROJECT = 20
const SHORTEST_EDITING_MS = 300
const LONGEST_EDITING_MS = 2000
const LONGEST_PAUSE_MS = 120

/**
 * Kills the whole browser at random moments while a project is edited, and looks what is there afterwards.
 * @type {import('./scenario.js').Scenario}
 */
export async function killEditing({ executable, address, folder, rounds, chance, tell }) {
  const profile = join(folder, 'kill-editing')
  rmSync(profile, { recursive: true, force: true })
  /** @type {string[]} */
  const projects = []
  /** @type {import('./scenario.js').Round[]} */
  const done = []
  let isLarge = false
  let browser = await openProfile({ executable, profile })
  await browser.page.goto(address)
  for (let i = 0; i < rounds; i++) {
    const { page } = browser
    if (i % ROUNDS_A_PROJECT === 0 || isLarge || projects.length === 0) {
      const document = smallGraph(`edited-${i}`)
      await dropGraph(page, document)
      projects.unshift(document.id)
    }
    const id = projects[0]
    const ofProject = async () => {
      const disk = await readDisk(page)
      const document = disk.documents.find((one) => one.id === id)
      if (!document) throw new Error(`${id} is not on the disk`)
      return document
    }
    const kind = chance.oneOf(editKinds)
    isLarge = kind === duplicateEdits
    const { edit, count } = await kind(page, await ofProject())
    const before = count(await ofProject())
    const [until, rest] = [
      chance.between(SHORTEST_EDITING_MS, LONGEST_EDITING_MS),
      chance.between(0, LONGEST_PAUSE_MS),
    ]
    const hurry = chance.between(0, 2)

    /** @type {import('./lost.js').Edit[]} */
    const edits = []
    let isOver = false
    const editing = (async () => {
      while (!isOver) {
        // From before the first key on: what is lost is rather said to be too much.
        let at = Date.now()
        const made = await edit(() => {
          at = Date.now()
        })
        edits.push({ count: made, at })
        if (hurry > 0) await pause(rest)
      }
    })().catch((error) => {
      if (!isOver) throw error
    })
    await Promise.race([pause(until), editing])
    isOver = true
    const killedAt = await browser.kill()
    await editing

    browser = await openProfile({ executable, profile })
    const findings = []
    let kept = Number.NaN
    try {
      await openEditor(browser.page, address)
      const disk = await readDisk(browser.page)
      const document = disk.documents.find((one) => one.id === id)
      kept = document ? count(document) : Number.NaN
      findings.push(...tornParts(disk, projects))
      if (Number.isNaN(kept) || kept < before) findings.push(`edits counted ${kept}, before them ${before}`)
      findings.push(...(await noticesOf(browser.page)).map((text) => `said after the restart: ${text}`))
      if (document) await tryUndo(browser.page, document)
    } catch (error) {
      findings.push(`after the restart: ${sayError(error)}`)
      await browser.kill()
      rmSync(profile, { recursive: true, force: true })
      browser = await openProfile({ executable, profile })
      await browser.page.goto(address)
      projects.length = 0
    }
    const lost = lostEdits(edits, kept, killedAt)
    done.push({ lostMs: lost.ms, torn: findings })
    tell(`${i + 1}: ${kind.name}, ${edits.length} edits, ${lost.count} of them lost, ${lost.ms} ms`, findings)
  }
  await browser.close()
  return { rounds: done, asked: { lostMs: 500 } }
}
