import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Harness, nextEvent, problemOf, unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'
import { openSecondTab } from './second-tab.ts'

describe('a tab that is closed', () => {
  let harness: Harness & { readonly name: string }
  beforeEach(() => {
    harness = inIndexedDb()
  })
  afterEach(() => harness.dispose())

  test.for([1, 7, 40])(
    'in the middle of many saves, after %i were reported, loses none of those',
    async (count) => {
      const tab = await openSecondTab(harness.name)
      const reported = new Set<number>()
      const documents = Array.from({ length: 60 }, (_, n) =>
        sampleDocument(`p${n}`, `Title ${n}`, (n * 37) % 400),
      )
      const enough = new Promise<void>((resolve) => {
        documents.forEach((document, n) => {
          void tab.storage.saveProject(document).then((result) => {
            if (result.ok) reported.add(n)
            if (reported.size === count) resolve()
          })
        })
      })
      await enough
      tab.close()

      const storage = await harness.open()
      const listed = new Set(unwrap(await storage.listProjects()).map(({ id }) => id))
      expect(reported.size).toBeGreaterThanOrEqual(count)
      for (const [n, document] of documents.entries()) {
        const result = await storage.loadProject(document.id)
        expect(listed.has(document.id)).toBe(result.ok)
        // Whole or not at all, and whole where it was reported.
        if (result.ok) expect(result.value.document).toEqual(document)
        else expect([reported.has(n), problemOf(result).code]).toEqual([false, 'project-missing'])
      }
    },
  )

  test('in the middle of runs that are kept has each whole or not at all, and whole where it was reported', async () => {
    const tab = await openSecondTab(harness.name)
    unwrap(await tab.storage.saveProject(sampleDocument('a')))
    const reported = new Set<string>()
    const entries = Array.from({ length: 24 }, (_, n) => ({
      record: { project: 'a', run: `r${n}`, graph: `g${n % 3}`, line: { run: `r${n}` } },
      data: { loss: Array.from({ length: 500 }, (_, i) => i * n) },
      weights: { values: new Float32Array(40_000).fill(n) },
      document: sampleDocument('a', `Graph ${n % 3}`),
    }))
    await new Promise<void>((resolve) => {
      for (const entry of entries)
        void tab.storage.saveKept('a', [entry]).then((saved) => {
          if (saved.ok) reported.add(entry.record.run)
          if (reported.size === 5) resolve()
        })
    })
    tab.close()

    const storage = await harness.open()
    const kept = unwrap(await storage.loadKept('a'))
    const found = new Set(kept.map(({ run }) => run))
    expect([...reported].filter((run) => !found.has(run))).toEqual([])
    for (const { record, data, weights, document } of entries) {
      const isThere = found.has(record.run)
      expect(unwrap(await storage.loadKeptData('a', record.run))).toEqual(isThere ? data : undefined)
      expect(unwrap(await storage.loadKeptWeights('a', record.run))).toEqual(isThere ? weights : undefined)
      if (isThere) expect(unwrap(await storage.loadGraph('a', record.graph))).toEqual(document)
    }
  })

  test('right after an edit was handed over has saved it', async () => {
    const storage = await harness.open()
    await storage.saveProject(sampleDocument('a', 'Edit 0'))
    for (let n = 1; n <= 20; n++) {
      const tab = await openSecondTab(harness.name)
      const { revision } = unwrap(await tab.storage.loadProject('a'))
      void tab.storage.saveProject(sampleDocument('a', `Edit ${n}`), revision)
      tab.close()
      await expect.poll(async () => unwrap(await storage.loadProject('a')).title).toBe(`Edit ${n}`)
    }
  })

  test.for([true, false])('frees its project for the next in line, Web Locks: %s', async (locks) => {
    const here = inIndexedDb({ locks })
    const storage = await here.open()
    const tab = await openSecondTab(here.name, { locks })
    expect(await tab.storage.claim('a', () => {})).toBe(true)
    let freed = false
    const claim = () =>
      storage.claim('a', () => {
        freed = true
      })
    expect(await claim()).toBe(false)
    expect(freed).toBe(false)
    tab.close()
    await expect.poll(() => freed).toBe(true)
    expect(await claim()).toBe(true)
    const next = await openSecondTab(here.name, { locks })
    expect(await next.storage.claim('a', () => {})).toBe(false)
    next.close()
    await here.dispose()
  })

  test('and was heard until then: what it saved is told to the other tabs', async () => {
    const storage = await harness.open()
    const tab = await openSecondTab(harness.name)
    const told = nextEvent(storage)
    await tab.storage.saveProject(sampleDocument('a', 'From the other tab'))
    expect(await told).toEqual({ kind: 'changed', what: 'projects', project: 'a' })
    expect(unwrap(await storage.loadProject('a')).title).toBe('From the other tab')
    tab.close()
  })
})
