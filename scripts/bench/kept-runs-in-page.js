// @ts-check

/**
 * Runs in the page: until the app has kept so many runs that were trained to their end. It reads their lines four times
 * a second, over one connection: a part of a millisecond of the thread that is watched meanwhile.
 * @param {number} wanted
 */
export async function untilCompleted(wanted) {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  /** @type {IDBDatabase} */
  const database = await answer(indexedDB.open('faltwerk'))
  for (;;) {
    /** @type {{ line: { status: string } }[]} */
    const records = await answer(database.transaction('kept').objectStore('kept').getAll())
    if (records.filter(({ line }) => line.status === 'completed').length >= wanted) break
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  database.close()
}

/**
 * Runs in a page of the same origin that has no app: makes copies of the one run that is kept, until there are so many,
 * and ticks so many of them to be compared.
 * @param {{ count: number, ticked: number }} what
 */
export async function fillHistory({ count, ticked }) {
  /** In one transaction: each costs more than what it writes. */
  const AT_ONCE = 20
  /** @type {(request: IDBRequest) => Promise<any>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  /** @type {IDBDatabase} */
  const database = await answer(indexedDB.open('faltwerk'))
  const names = ['kept', 'kept-data', 'settings']
  const write = async (/** @type {(store: (name: string) => IDBObjectStore) => void} */ body) => {
    const writing = database.transaction(names, 'readwrite', { durability: 'relaxed' })
    body((name) => writing.objectStore(name))
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve
      writing.onabort = () => reject(writing.error)
    })
  }
  const reading = database.transaction(names)
  const [[record], [data], there] = await Promise.all([
    answer(reading.objectStore('kept').getAll(null, 1)),
    answer(reading.objectStore('kept-data').getAll(null, 1)),
    answer(reading.objectStore('kept').count()),
  ])
  const { run: original, project } = record
  const named = (/** @type {number} */ i) => `${original}-${i}`
  for (let from = there; from < count; from += AT_ONCE)
    await write((store) => {
      for (let i = from; i < Math.min(count, from + AT_ONCE); i++) {
        const run = named(i)
        const line = { ...record.line, run, begunAt: record.line.begunAt - i }
        store('kept').put({ ...record, run, line })
        const state = { ...data.data.state, run }
        store('kept-data').put({ ...data, run, data: { ...data.data, state } })
      }
    })
  const chosen = Array.from({ length: ticked }, (_, i) => named(i + 1))
  await write((store) => store('settings').put({ [project]: chosen }, 'compared-runs'))
  database.close()
}

/**
 * Runs in the page: milliseconds until the table of runs has a place for all of them and shows the first.
 * @param {{ count: number, clicks: boolean }} what `clicks`: from a click that unfolds them, and else from the beginning
 * of the page
 * @returns {Promise<number>}
 */
export async function tableTime({ count, clicks }) {
  const began = clicks ? performance.now() : 0
  if (clicks) /** @type {HTMLElement} */ (document.querySelector('#runs > button')).click()
  for (;;) {
    const table = document.querySelector('#runs table[aria-rowcount]')
    if (Number(table?.getAttribute('aria-rowcount')) > count && table?.querySelector('tbody tr')) break
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  // Painted: the task after the frame.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return performance.now() - began
}

/**
 * Runs in the page: milliseconds from a click that shows Compare at large to its first curves, and until all that are
 * ticked are listed beside them.
 * @param {number} count
 * @returns {Promise<{ firstMs: number, allMs: number }>}
 */
export async function comparisonTime(count) {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  /** @type {(isThere: () => boolean) => Promise<number>} */
  const until = async (isThere) => {
    while (!isThere()) {
      if (performance.now() - began > 60_000) throw new Error('Compare does not show what is ticked')
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await painted()
    return performance.now() - began
  }
  /** @type {HTMLElement | null} */
  const button = document.querySelector('[data-node="compare"] button[aria-label="Show large"]')
  const began = performance.now()
  button?.click()
  const firstMs = await until(() => document.querySelector('[role="tabpanel"] canvas') !== null)
  // A single run is not listed.
  const listed = () => document.querySelectorAll('[role="tabpanel"] ul > li').length
  const allMs = await until(() => count === 1 || listed() >= count)
  return { firstMs, allMs }
}

/** Runs in the page: bytes of its heap without what is no longer needed. */
export async function heldBytes() {
  const { gc, performance } = /** @type {any} */ (globalThis)
  // What one collection ends, such as the watch over something, lets the next free more.
  for (let i = 0; i < 4; i++) {
    gc()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return /** @type {number} */ (performance.memory.usedJSHeapSize)
}
