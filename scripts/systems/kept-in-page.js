// @ts-check

/**
 * A run as the browser keeps it.
 * @typedef {object} KeptInPage
 * @property {string} trainer
 * @property {number} seed
 * @property {readonly { node: string, param: string, value: unknown }[]} settings of a sweep
 * @property {import('./judges.js').Run['history']} history
 */

/**
 * Runs in the page: what it has kept of the runs that are over.
 * @returns {Promise<KeptInPage[]>}
 */
export async function keptInPage() {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await answer(indexedDB.open('faltwerk'))
  const names = ['kept', 'kept-data']
  const reading = database.transaction(names)
  /** @type {any[][]} */
  const [lines = [], data = []] = await Promise.all(
    names.map((name) => answer(reading.objectStore(name).getAll())),
  )
  database.close()
  const histories = new Map(data.map((each) => [each.run, each.data.state.history]))
  return lines
    .map(({ line }) => line)
    .filter(({ status }) => ['completed', 'failed', 'stopped'].includes(status))
    .map(({ run, trainer, seed, variant }) => ({
      trainer,
      seed,
      settings: variant?.settings ?? [],
      history: histories.get(run),
    }))
}
