// @ts-check

/**
 * Runs in the page: whether the app has kept so many runs that were trained to their end.
 * @param {number} wanted
 */
export async function hasKept(wanted) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('faltwerk')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  /** @type {{ line: { status: string } }[]} */
  const records = await new Promise((resolve, reject) => {
    const asking = database.transaction('kept').objectStore('kept').getAll()
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => reject(asking.error)
  })
  database.close()
  return records.filter(({ line }) => line.status === 'completed').length >= wanted
}

/**
 * Runs in a page of the same origin that has no app: makes copies of the one run that is kept, until there are so many.
 * @param {number} count
 */
export async function fillHistory(count) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('faltwerk')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const names = ['kept', 'kept-data']
  /** @type {(request: IDBRequest) => Promise<any>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const reading = database.transaction(names)
  const [[record], [data]] = await Promise.all(
    names.map((name) => answer(reading.objectStore(name).getAll(null, 1))),
  )
  for (let i = 1; i < count; i++) {
    const run = `copy-${i}`
    const writing = database.transaction(names, 'readwrite')
    const line = { ...record.line, run, begunAt: record.line.begunAt - i }
    writing.objectStore('kept').put({ ...record, run, line })
    writing.objectStore('kept-data').put({ ...data, run })
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve
      writing.onerror = () => reject(writing.error)
    })
  }
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

/** Runs in the page: bytes of its heap without what is no longer needed. */
export function heldBytes() {
  const { gc, performance } = /** @type {any} */ (globalThis)
  gc()
  return /** @type {number} */ (performance.memory.usedJSHeapSize)
}
