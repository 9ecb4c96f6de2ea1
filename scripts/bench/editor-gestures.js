// @ts-check
import { median } from './training-rows.js'

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {'load' | 'pan' | 'zoom' | 'drag' | 'add' | 'edit'} Gesture
 */

/** @type {readonly Gesture[]} */
export const GESTURES = ['load', 'pan', 'zoom', 'drag', 'add', 'edit']

/** Moves of the mouse, or notches of the wheel, in one gesture. Chromium hands out one a frame. */
const MOVES = 40
const NOTCHES = 16
/** How often something is added or edited; the median counts. */
const TIMES = 5
/** Nothing on the page has changed for so long: what a gesture began is over. */
const QUIET_MS = 400
/** By then ours has loaded ahead what a person may want next. */
const OPENED_MS = 2000

/**
 * Measures gestures on an editor's page, which has been prepared and shows nothing yet.
 * @param {Page} page
 * @param {readonly Gesture[]} gestures
 * @returns {Promise<{ gesture: Gesture, ms: number }[]>} main-thread milliseconds: of a frame for pan, zoom and drag
 */
export async function measureGestures(page, gestures) {
  const taskTime = await taskClock(page)
  /** @param {() => Promise<void>} act */
  const spent = async (act) => {
    const before = await taskTime()
    await act()
    return (await taskTime()) - before
  }
  /** @type {{ gesture: Gesture, ms: number }[]} */
  const found = []
  const load = await spent(async () => {
    await page.evaluate(() => window.editorBench.open())
    await quiet(page)
  })
  if (gestures.includes('load')) found.push({ gesture: 'load', ms: load })
  await page.waitForTimeout(OPENED_MS)
  await page.evaluate(() => window.editorBench.zoomToReadable())
  await quiet(page)
  for (const gesture of gestures) {
    if (gesture === 'load') continue
    const ms = []
    for (let i = 0; i < (gesture === 'add' || gesture === 'edit' ? TIMES : 1); i++) {
      await page.requestGC()
      ms.push(await MEASURE[gesture](page, spent))
      await quiet(page)
    }
    found.push({ gesture, ms: median(ms) })
  }
  return found
}

/** @typedef {(act: () => Promise<void>) => Promise<number>} Spent */

/** @type {Readonly<Record<Exclude<Gesture, 'load'>, (page: Page, spent: Spent) => Promise<number>>>} */
const MEASURE = {
  async pan(page, spent) {
    const at = await page.evaluate(() => window.editorBench.graspOfGround())
    return await dragged(page, spent, at, { x: -9, y: -6 })
  },
  async drag(page, spent) {
    const at = await page.evaluate(() => window.editorBench.graspOfNode())
    return await dragged(page, spent, at, { x: 4, y: 3 })
  },
  async zoom(page, spent) {
    const { x, y } = await page.evaluate(() => window.editorBench.graspOfGround())
    await page.mouse.move(x, y)
    const notch = await page.evaluate(() => window.editorBench.notch)
    const ms = await spent(async () => {
      for (let i = 0; i < NOTCHES; i++) await page.mouse.wheel(0, i < NOTCHES / 2 ? notch : -notch)
      await quiet(page)
    })
    return ms / NOTCHES
  },
  add: (page, spent) => spent(() => page.evaluate(() => window.editorBench.add())),
  edit: (page, spent) => spent(() => page.evaluate(() => window.editorBench.edit())),
}

/**
 * @param {Page} page
 * @param {Spent} spent
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} step
 */
async function dragged(page, spent, from, step) {
  await page.mouse.move(from.x, from.y)
  await quiet(page)
  const ms = await spent(async () => {
    await page.mouse.down()
    for (let i = 1; i <= MOVES; i++) await page.mouse.move(from.x + step.x * i, from.y + step.y * i)
    await page.mouse.up()
    await quiet(page)
  })
  return ms / MOVES
}

/**
 * Milliseconds of processor time that the page's main thread has spent on tasks.
 * @param {Page} page
 */
async function taskClock(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

/**
 * Waits until nothing on the page changes any more. Looks on without asking for frames.
 * @param {Page} page
 */
function quiet(page) {
  return page.evaluate(
    (quietMs) =>
      new Promise((/** @type {(value: void) => void} */ resolve) => {
        let timer = setTimeout(done, quietMs)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(done, quietMs)
        })
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
        function done() {
          observer.disconnect()
          resolve()
        }
      }),
    QUIET_MS,
  )
}
