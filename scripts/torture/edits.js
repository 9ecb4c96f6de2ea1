// @ts-check
import { cardOf, SOON, typeNumber } from './app-page.js'

/**
 * Edits by keys and mouse, all of one kind, that can be counted in the document afterwards.
 * @typedef {object} Edits
 * @property {(begins?: () => void) => Promise<number>} edit makes one, and says what the document then counts: more than
 * before; `begins` is called where what the page hears first is not yet the edit
 * @property {(document: Document) => number} count NaN where these edits cannot have made the document
 */

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../../src/graph/document/document.ts').GraphDocument} Document
 * @typedef {(page: Page, document: Document) => Promise<Edits>} EditKind
 */

export const TRAINER = 'trainer'
const NOTE = 'tryout'
const MOVED = 'curves'

/** How far a card is pulled, in pixels; the grid may make more or less of it. */
const PULL = 24
/** A card that is lower than this is pulled up. */
const LOW = 500

/** @type {EditKind} */
export async function parameterEdits(page, document) {
  const count = (/** @type {Document} */ { nodes }) => Number(nodes[TRAINER]?.params.epochs)
  // Far from the largest number that is allowed.
  let next = count(document) > 9000 ? 1 : count(document)
  if (next === 1) await typeNumber(page, TRAINER, 'Epochs', next)
  return {
    count,
    async edit() {
      next++
      await typeNumber(page, TRAINER, 'Epochs', next)
      return next
    },
  }
}

/** @type {EditKind} */
async function noteEdits(page, document) {
  const count = (/** @type {Document} */ { notes }) => {
    const text = notes[NOTE]?.text
    return typeof text === 'string' && /^x*$/.test(text) ? text.length : Number.NaN
  }
  let next = count(document)
  await page.locator(`[data-note="${NOTE}"]`).dblclick({ timeout: SOON })
  await page.locator(`[data-note="${NOTE}"] textarea`).waitFor({ timeout: SOON })
  await page.keyboard.press('Control+End')
  return {
    count,
    async edit() {
      await page.keyboard.type('x')
      return ++next
    },
  }
}

/** @type {EditKind} */
async function moveEdits(page, document) {
  const card = cardOf(page, MOVED)
  await card.waitFor({ timeout: SOON })
  const way = (document.nodes[MOVED]?.position.y ?? 0) > LOW ? -1 : 1
  return {
    count: ({ nodes }) => way * (nodes[MOVED]?.position.y ?? Number.NaN),
    async edit(begins = () => {}) {
      const box = await card.boundingBox()
      if (!box) throw new Error(`${MOVED} is not on the screen`)
      // On the title, where nothing else takes the pointer.
      const [x, y] = [box.x + box.width / 2, box.y + 12]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y + (way * PULL) / 2)
      await page.mouse.move(x, y + way * PULL)
      // Until then it can be taken back.
      begins()
      await page.mouse.up()
      const top = await card.evaluate(
        (element) => element.closest('[style*="top"]')?.getAttribute('style') ?? '',
      )
      return way * Number(/top: (-?[\d.]+)px/.exec(top)?.[1])
    },
  }
}

/** @type {EditKind} */
export async function duplicateEdits(page, document) {
  const count = (/** @type {Document} */ { frames, notes }) =>
    Object.keys(frames).length + Object.keys(notes).length
  let next = count(document)
  await page.locator(`[data-note="${NOTE}"]`).click({ timeout: SOON })
  return {
    count,
    async edit() {
      await page.keyboard.press('Control+d')
      return ++next
    },
  }
}

/** @type {readonly [EditKind, ...EditKind[]]} */
export const editKinds = [parameterEdits, parameterEdits, noteEdits, moveEdits, duplicateEdits]
