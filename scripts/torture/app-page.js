// @ts-check

/** @typedef {import('playwright-core').Page} Page */

/** The machine may be busy with other things. */
export const SOON = 30_000

/**
 * Opens the app; it opens the project that was open last by itself.
 * @param {Page} page
 * @param {string} address
 */
export async function openEditor(page, address) {
  await page.goto(address)
  await page.getByRole('application').waitFor({ timeout: SOON })
}

/**
 * Drops a graph on the page, as a file from the desktop, and waits until it is open.
 * @param {Page} page
 * @param {import('../../src/graph/document/document.ts').GraphDocument} document
 */
export async function dropGraph(page, document) {
  await page
    .getByRole('button', { name: /Open a file|Share/ })
    .first()
    .waitFor({ timeout: SOON })
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'graph.json', { type: 'application/json' }))
    for (const type of ['dragover', 'drop'])
      window.document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      )
  }, JSON.stringify(document))
  await page.getByRole('application').waitFor({ timeout: SOON })
  const title = typeof document.title === 'string' ? document.title : (document.title.en ?? '')
  await page.waitForFunction((wanted) => window.document.title.includes(wanted), title, { timeout: SOON })
}

/**
 * @param {Page} page
 * @param {string} node
 */
export const cardOf = (page, node) => page.locator(`[data-node="${node}"]`)

/**
 * @param {Page} page
 * @param {string} node
 * @param {string} label
 */
export const fieldOf = (page, node, label) => cardOf(page, node).getByLabel(label, { exact: true })

/**
 * The large one in the bar; a trainer has one of its own.
 * @param {Page} page
 */
export const clickRun = (page) =>
  page.locator('header').getByRole('button', { name: 'Run', exact: true }).click({ timeout: SOON })

/**
 * Types a number into a field of a card, key by key, as a person does.
 * @param {Page} page
 * @param {string} node
 * @param {string} label
 * @param {number} value
 */
export async function typeNumber(page, node, label, value) {
  const field = fieldOf(page, node, label)
  await field.fill(String(value), { timeout: SOON })
  await field.press('Enter')
}

/**
 * Waits until a field shows a value.
 * @param {Page} page
 * @param {string} node
 * @param {string} label
 * @param {number} value
 */
export async function waitForNumber(page, node, label, value) {
  const field = await fieldOf(page, node, label).elementHandle({ timeout: SOON })
  await page.waitForFunction(
    ([element, wanted]) => element instanceof HTMLInputElement && element.value.replace(/\D/g, '') === wanted,
    /** @type {const} */ ([field, String(value)]),
    { timeout: SOON },
  )
}

/**
 * What the bar says about saving: saved, saving, unsaved, read-only.
 * @param {Page} page
 */
export async function savedState(page) {
  return await page.locator('header [role="status"][data-kind]').first().getAttribute('data-kind')
}

/**
 * @param {Page} page
 * @param {string} kind
 * @param {number} [timeout]
 */
export async function waitForSaved(page, kind, timeout = SOON) {
  await page.locator(`header [role="status"][data-kind="${kind}"]`).first().waitFor({ timeout })
}

/**
 * The lines between bar and work: everything that the page has to say about what happened outside the graph.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function noticesOf(page) {
  const lines = page.locator('section[aria-live="polite"] [data-severity] p')
  return (await lines.allInnerTexts()).map((text) => text.trim())
}

/**
 * What went wrong, in one line.
 * @param {unknown} error
 */
export const sayError = (error) =>
  (error instanceof Error ? error.message : String(error))
    .replace(/\s*Call log:\s*(?:- )?/, ' ')
    .split('\n')[0] ?? ''

/**
 * Everything on the disk but weights, read past the app.
 * @param {Page} page
 * @returns {Promise<Disk>}
 */
export function readDisk(page) {
  return page.evaluate(async () => {
    const opening = indexedDB.open('faltwerk')
    const database = await new Promise((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error(`the database cannot be read: ${opening.error?.message}`))
      // There is none; looking must not make one.
      opening.onupgradeneeded = () => opening.transaction?.abort()
    })
    try {
      const transaction = database.transaction(['projects', 'marks', 'documents', 'runs', 'weights'])
      /** @type {(store: string, keys?: boolean) => Promise<any[]>} */
      const all = (store, keys = false) =>
        new Promise((resolve, reject) => {
          const source = transaction.objectStore(store)
          const request = keys ? source.getAllKeys() : source.getAll()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const [projects, marks, documents, runs, weights] = await Promise.all([
        all('projects'),
        all('marks'),
        all('documents'),
        all('runs'),
        all('weights', true),
      ])
      return {
        projects,
        marks,
        documents: documents.map((stored) => (stored.text === undefined ? stored : JSON.parse(stored.text))),
        runs: runs.map(({ project, trainer, run, data }) => ({
          project,
          trainer,
          run,
          state: data?.state,
          before: data?.before?.state?.run,
        })),
        weights,
      }
    } finally {
      database.close()
    }
  })
}

/**
 * @typedef {object} Disk
 * @property {{ id: string, title: unknown, nodes: number, changedAt: number }[]} projects
 * @property {{ id: string, openedAt: number, deletedAt?: number }[]} marks
 * @property {import('../../src/graph/document/document.ts').GraphDocument[]} documents
 * @property {StoredRun[]} runs
 * @property {[project: string, trainer: string, run: string][]} weights
 */

/**
 * @typedef {object} StoredRun
 * @property {string} project
 * @property {string} trainer
 * @property {string} run
 * @property {import('../../src/runs/run-state.ts').RunState | undefined} state
 * @property {string | undefined} before the run whose weights stay until this one has some
 */

/**
 * What does not fit together on the disk.
 * @param {Disk} disk
 * @param {readonly string[]} projects whose ids must be there, and no other
 * @returns {string[]}
 */
export function tornParts(disk, projects) {
  const torn = []
  const ids = disk.projects.map(({ id }) => id).sort()
  if (ids.join() !== [...projects].sort().join())
    torn.push(`the list has ${ids.join(', ') || 'nothing'} instead of ${[...projects].sort().join(', ')}`)
  for (const { id, title, nodes } of disk.projects) {
    const document = disk.documents.find((one) => one.id === id)
    if (!document) torn.push(`${id} is in the list and has no document`)
    else if (
      Object.keys(document.nodes).length !== nodes ||
      JSON.stringify(document.title) !== JSON.stringify(title)
    )
      torn.push(`${id} is not what the list says of it`)
    if (!disk.marks.some((mark) => mark.id === id)) torn.push(`${id} has no mark`)
  }
  for (const { id } of disk.documents) if (!ids.includes(id)) torn.push(`the document ${id} is in no list`)
  for (const [project, trainer, run] of disk.weights)
    if (
      !disk.runs.some(
        (one) => one.project === project && one.trainer === trainer && [one.run, one.before].includes(run),
      )
    )
      torn.push(`weights of ${run} belong to no run`)
  return torn
}
