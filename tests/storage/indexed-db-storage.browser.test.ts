import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storageContract } from './contract.ts'
import { watchHandles } from './handles.ts'
import { type Harness, nextEvent, problemOf, unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'
import { tabContract } from './tab-contract.ts'

describe('the storage in IndexedDB', () => {
  storageContract(() => inIndexedDb(), 25)

  describe('without Web Locks', () => {
    let harness: Harness & { readonly name: string }
    beforeEach(() => {
      harness = inIndexedDb({ locks: false })
    })
    afterEach(() => harness.dispose())
    tabContract(() => harness)

    test('a tab that crashed with a project in its hands is put out of the line', async () => {
      const storage = await harness.open()
      const claims = async () => (await openDB(harness.name)).transaction('claims', 'readwrite')
      const { store, db } = await claims()
      for (const place of [1, 2]) await store.put({ project: 'a', place, tab: `crashed ${place}` })
      db.close()
      expect(await storage.claim('a', () => {})).toBe(true)
      expect(await (await harness.open()).claim('a', () => {})).toBe(false)
    })

    test('a tab that slept while another one took its project hears of it, and can stand in line again', async () => {
      const storage = await harness.open()
      const told = nextEvent(storage, ({ kind }) => kind === 'taken')
      expect(await storage.claim('a', () => {})).toBe(true)
      const db = await openDB(harness.name)
      const [mine] = await db.getAll('claims')
      const there = { project: 'a', place: 7, tab: 'another' }
      const transaction = db.transaction('claims', 'readwrite')
      await transaction.store.delete([mine.project, mine.place, mine.tab])
      await transaction.store.put(there)
      db.close()
      document.dispatchEvent(new Event('visibilitychange'))
      expect(await told).toEqual({ kind: 'taken', project: 'a' })
      // The other one does not answer.
      expect(await storage.claim('a', () => {})).toBe(true)
    })

    test('a project stays with its tab when everything is cleared', async () => {
      const [storage, other] = [await harness.open(), await harness.open()]
      await storage.claim('a', () => {})
      const lost = nextEvent(storage, ({ kind }) => kind === 'lost')
      await deleteDB(harness.name)
      await lost
      expect(await other.claim('a', () => {})).toBe(false)
      expect(await storage.claim('a', () => {})).toBe(true)
    })
  })

  test('weights and a new version of the database go to the disk at once, small things when the system likes', async () => {
    const { transactions } = watchHandles()
    const harness = inIndexedDb()
    const storage = await harness.open()
    expect(transactions.map(({ durability }) => durability)).toEqual(['strict'])
    await storage.saveProject(sampleDocument('a'))
    const run = { project: 'a', trainer: 't', run: 'r' }
    await storage.saveRun({ ...run, plan: 'p', savedAt: 1, data: 1 })
    await storage.saveRun({ ...run, plan: 'p', savedAt: 2, data: 2 }, { ...run, data: Float32Array.of(1) })
    const durabilities = transactions.slice(1).map(({ durability }) => durability)
    expect(durabilities).toEqual(['relaxed', 'relaxed', 'strict'])
    await harness.dispose()
  })

  test('damaged records hide nothing else, and can still be taken along and deleted', async () => {
    const harness = inIndexedDb()
    const storage = await harness.open()
    for (const id of ['whole', 'broken']) await storage.saveProject(sampleDocument(id))
    const db = await openDB(harness.name)
    await db.put('projects', { id: 'broken', title: 7, changedAt: 'yesterday' })
    await db.put('marks', { id: 'broken', openedAt: {}, deletedAt: 'never' })
    await db.put('documents', { id: 'broken', nodes: 5 })
    await db.put('runs', { project: 'whole', trainer: 't', run: 5 })
    await db.put('weights', {
      project: 'whole',
      trainer: 't',
      run: 'r',
      parts: [{ kind: 7 }],
      blob: new Blob(),
    })
    db.close()
    const listed = unwrap(await storage.listProjects())
    expect(listed.map(({ id, damaged }) => [id, damaged ?? false])).toEqual([
      ['whole', false],
      ['broken', true],
    ])
    expect(problemOf(await storage.loadProject('broken')).code).toBe('project-damaged')
    expect(unwrap(await storage.loadRaw('broken'))).toMatchObject({ document: { nodes: 5 } })
    expect(unwrap(await storage.loadRuns('whole'))).toEqual([])
    expect(problemOf(await storage.loadWeights('whole', 't')).code).toBe('storage-damaged')
    expect(unwrap(await storage.deleteProject('broken'))).toMatchObject({ damaged: true, openedAt: 0 })
    expect(unwrap(await storage.purgeDeleted(Number.POSITIVE_INFINITY))).toBe(1)
    expect(unwrap(await storage.listProjects({ deleted: true })).map(({ id }) => id)).toEqual(['whole'])
    await harness.dispose()
  })

  test('a document whose end is missing is damaged, and what is left of it can be taken along', async () => {
    const harness = inIndexedDb()
    const storage = await harness.open()
    await storage.saveProject(sampleDocument('a'))
    const db = await openDB(harness.name)
    await db.put('documents', { id: 'a', text: '{"nodes":{' })
    db.close()
    expect(problemOf(await storage.loadProject('a')).code).toBe('project-damaged')
    expect(problemOf(await storage.duplicateProject('a', 'b', 'B')).code).toBe('project-damaged')
    expect(unwrap(await storage.loadRaw('a'))).toMatchObject({ document: { text: '{"nodes":{' } })
    await harness.dispose()
  })

  test('of a project that is gone for good nothing is left in any store', async () => {
    const harness = inIndexedDb({ locks: false })
    const storage = await harness.open()
    const project = 'project-that-goes'
    unwrap(await storage.saveProject(sampleDocument(project)))
    const run = { project, trainer: 't', run: 'r' }
    unwrap(await storage.saveRun({ ...run, plan: 'p', savedAt: 1, data: 1 }, { ...run, data: 1 }))
    const record = { project, run: 'r', graph: 'g', line: {} }
    const document = sampleDocument(project)
    unwrap(await storage.saveKept(project, [{ record, data: 1, weights: [1], document }]))
    unwrap(await storage.saveGroup({ project, id: 'g', data: 1 }))
    await storage.claim(project, () => {})
    // As a tab leaves it that has crashed.
    const db = await openDB(harness.name)
    await db.put('claims', { project, place: 7, tab: 'crashed' })
    const storesWith = async () => {
      const names = [...db.objectStoreNames]
      const texts = await Promise.all(
        names.map(async (name) => JSON.stringify([await db.getAll(name), await db.getAllKeys(name)])),
      )
      return names.filter((_, i) => texts[i]?.includes(project))
    }
    // A new store has to be put on one of the two sides: settings are looked after by who knows what they mean.
    expect(await storesWith()).toEqual([...db.objectStoreNames].filter((name) => name !== 'settings'))
    storage.release(project)
    unwrap(await storage.deleteProject(project))
    unwrap(await storage.purgeDeleted(Number.POSITIVE_INFINITY))
    expect(await storesWith()).toEqual([])
    db.close()
    await harness.dispose()
  })

  test('writing weights never holds the projects, so an autosave does not wait for it', async () => {
    const { transactions } = watchHandles()
    const harness = inIndexedDb()
    const storage = await harness.open()
    await storage.saveProject(sampleDocument('a'))
    const run = { project: 'a', trainer: 't', run: 'r' }
    await storage.saveRun({ ...run, plan: 'p', savedAt: 1, data: 1 }, { ...run, data: Float32Array.of(1) })
    expect([...transactions.at(-1)!.objectStoreNames]).toEqual(['runs', 'weights'])
    await harness.dispose()
  })

  test('the browser tells how much room there is', async () => {
    const harness = inIndexedDb()
    const storage = await harness.open()
    unwrap(await storage.saveProject(sampleDocument('a')))
    const estimate = await storage.estimate()
    expect(estimate?.quota).toBeGreaterThan(estimate!.used)
    expect(estimate?.persisted).toBe(await navigator.storage.persisted())
    expect(await storage.persist()).toBe(await navigator.storage.persisted())
    await harness.dispose()
  })
})
