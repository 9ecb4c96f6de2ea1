// @ts-check
import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createAppServer, listen } from '../serve.js'
import {
  cardOf,
  clickRun,
  dropGraph,
  noticesOf,
  readDisk,
  SOON,
  sayError,
  tornParts,
  typeNumber,
  waitForNumber,
} from './app-page.js'
import { TRAINER } from './edits.js'
import { smallGraph } from './graphs.js'
import { openProfile } from './open-profile.js'
import { otherBuild } from './other-build.js'

const UNTIL_SAID_MS = 8000

/** @typedef {import('playwright-core').Page} Page */

/**
 * What a person does on a page whose files are gone from the server: on the start screen of a browser that has nothing
 * yet, on the start screen after a project was open, in an open project.
 * @type {readonly { name: string, from: 'first' | 'start' | 'editor', act: (page: Page) => Promise<unknown> }[]}
 */
const actions = [
  {
    name: 'opens an example',
    from: 'first',
    act: (page) =>
      page
        .getByRole('link', { name: /One neuron learns inches/ })
        .first()
        .click({ timeout: SOON }),
  },
  { name: 'trains', from: 'editor', act: clickRun },
  {
    name: 'opens the words from the start screen',
    from: 'start',
    act: (page) => page.getByRole('button', { name: 'Words', exact: true }).click({ timeout: SOON }),
  },
  {
    name: 'opens the words from a project',
    from: 'editor',
    async act(page) {
      await page.getByRole('button', { name: 'Share' }).click({ timeout: SOON })
      await page.getByRole('menuitem', { name: 'Words' }).click({ timeout: SOON })
    },
  },
]

const GRAPH = smallGraph('deployed')
const EPOCHS = 123

/**
 * Puts another build in the place of the one that an open page came from.
 * @type {import('./scenario.js').Scenario}
 */
export async function deployment({ executable, built, folder, rounds, chance, tell }) {
  const served = join(folder, 'served')
  cpSync(built, served, { recursive: true })
  const server = createAppServer(served)
  const address = `http://localhost:${await listen(server, 0)}/`
  const browser = await openProfile({ executable, profile: join(folder, 'deployment') })
  /** @type {import('./scenario.js').Round[]} */
  const done = []
  try {
    for (let i = 0; i < rounds; i++) {
      const action = actions[i % actions.length]
      if (!action) continue
      const deploy = prepare(served, String.fromCharCode('A'.charCodeAt(0) + (i % 26)))
      const page = await browser.newPage()
      const round = await tryRound(page, address, action, deploy, chance.between(0, 2000))
      done.push(round)
      tell(`${i + 1}: another build is put in place, and a person ${action.name}`, [
        ...round.torn,
        ...(round.found ?? []),
      ])
      await page.context().close()
    }
  } finally {
    await browser.kill()
    server.closeAllConnections()
    server.close()
  }
  return { rounds: done, asked: {} }
}

/**
 * @param {string} served
 * @param {string} mark
 * @returns {() => void} swaps at once, as a good deployment does
 */
function prepare(served, mark) {
  const [next, old] = [`${served}.next`, `${served}.old`]
  otherBuild(served, next, mark)
  return () => {
    renameSync(served, old)
    renameSync(next, served)
    rmSync(old, { recursive: true })
  }
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {typeof actions[number]} action
 * @param {() => void} deploy
 * @param {number} ms from the last thing done on the page; it fetches by itself what it will need
 * @returns {Promise<import('./scenario.js').Round>}
 */
async function tryRound(page, address, action, deploy, ms) {
  /** @type {string[]} */
  const torn = []
  /** @type {string[]} */
  const found = []
  try {
    await page.goto(address)
    await page.getByRole('button', { name: /Open a file/ }).waitFor({ timeout: SOON })
    if (action.from !== 'first') await dropGraph(page, GRAPH)
    if (action.from === 'start')
      await page.getByRole('button', { name: 'Faltwerk: all projects' }).click({ timeout: SOON })
    await pause(ms)
    deploy()
    if (action.from === 'editor') await typeNumber(page, TRAINER, 'Epochs', EPOCHS)
    found.push(...(await tryAction(page, action)))
    await page.reload()
    if (action.from === 'editor') {
      await waitForNumber(page, TRAINER, 'Epochs', EPOCHS)
      torn.push(...tornParts(await readDisk(page), [GRAPH.id]))
    } else
      await page
        .getByRole('button', { name: /Open a file|Share/ })
        .first()
        .waitFor({ timeout: SOON })
    const script = await page.locator('script[type="module"]').first().getAttribute('src')
    if (!(await (await fetch(address)).text()).includes(script ?? 'no script'))
      found.push('a reload does not lead to the new version')
  } catch (error) {
    torn.push(sayError(error))
  }
  return { torn, found }
}

/**
 * Either it works, or it is said in words; the work stays on the screen.
 * @param {Page} page
 * @param {typeof actions[number]} action
 */
async function tryAction(page, { act, from }) {
  const found = []
  await act(page)
  const until = Date.now() + UNTIL_SAID_MS
  let outcome
  while (!outcome && Date.now() < until) {
    await pause(100)
    outcome = await outcomeOf(page, from)
  }
  if (!outcome) found.push('neither does it work, nor is anything said')
  const said = (await page.locator('body').innerText()).match(/[^.\n]*has broken[^.\n]*\./)?.[0]
  if (said) found.push(`said: ${said}`)
  const isThere = await page.locator('[role="application"], h1').first().isVisible()
  if (!isThere) found.push('what was on the screen is gone')
  return found
}

/**
 * @param {Page} page
 * @param {typeof actions[number]['from']} from
 */
async function outcomeOf(page, from) {
  if ((await noticesOf(page)).some((text) => /version|reload|loaded|connection/i.test(text))) return 'said'
  const dialog = page.getByRole('dialog')
  if (await dialog.isVisible()) return 'shown'
  if (from !== 'editor') return (await page.getByRole('application').isVisible()) ? 'open' : undefined
  const card = cardOf(page, TRAINER)
  return /done|version|reload|loaded/i.test(await card.innerText())
    ? 'trained, or said at the card'
    : undefined
}
