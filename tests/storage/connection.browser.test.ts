import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { MIGRATIONS } from '../../src/storage/indexed-db/migrations.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db/open-indexed-db-storage.ts'
import type { StoreEvent } from '../../src/storage/types.ts'
import { watchHandles } from './handles.ts'
import { type Harness, problemOf, unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'

describe('a connection that breaks', () => {
  let harness: Harness & { readonly name: string }
  beforeEach(() => {
    harness = inIndexedDb()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await harness.dispose()
  })

  const opened = async () => {
    const storage = await harness.open()
    const told: StoreEvent[] = []
    storage.listen((event) => told.push(event))
    return { storage, told }
  }

  test('a handle that was closed under it is replaced without anybody noticing', async () => {
    const { handles } = watchHandles()
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('a', 'Before'))
    handles.at(-1)!.close()
    expect(unwrap(await storage.loadProject('a')).title).toBe('Before')
    handles.at(-1)!.close()
    expect(unwrap(await storage.saveProject(sampleDocument('a', 'After'))).title).toBe('After')
    expect(new Set(handles).size).toBe(3)
    expect(told).toEqual([])
  })

  test('a save that breaks off is repeated, but never over a newer one', async () => {
    const { handles, transactions } = watchHandles()
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('b'))
    const older = storage.saveProject(sampleDocument('a', 'Older'))
    // What the browser does to a connection it gives up: it aborts what is under way and closes it.
    transactions.at(-1)!.abort()
    handles.at(-1)!.close()
    const newer = storage.saveProject(sampleDocument('a', 'Newer'))
    expect(unwrap(await older).title).toBe('Older')
    expect(unwrap(await newer).title).toBe('Newer')
    expect(unwrap(await storage.loadProject('a')).title).toBe('Newer')
    expect(told).toEqual([])
  })

  test('a call whose requests are never answered is noticed by the end of its transaction', async () => {
    const { transactions } = watchHandles()
    const { storage } = await opened()
    await storage.saveProject(sampleDocument('a', 'Before'))
    const get = IDBObjectStore.prototype.get
    const silenced = vi.spyOn(IDBObjectStore.prototype, 'get')
    silenced.mockImplementation(function (this: IDBObjectStore, key) {
      const request = get.call(this, key)
      // As Chromium does when the disk is full.
      request.addEventListener('error', (event) => event.stopImmediatePropagation())
      return request
    })
    const deleting = storage.deleteProject('a')
    silenced.mockRestore()
    transactions.at(-1)!.abort()
    expect(unwrap(await deleting).deletedAt).toBe(1000)
  })

  test('a browser that says nothing is given up after a while, and answered calls go on', async () => {
    const patient = inIndexedDb({ patience: 1000 })
    const storage = await patient.open()
    await storage.saveProject(sampleDocument('a', 'Before'))
    const stubborn = await openDB(patient.name)
    const holding = stubborn.transaction('documents', 'readwrite')
    let holds = true
    const hold = async () => {
      while (holds) await holding.store.get('a')
    }
    const held = hold()
    expect(problemOf(await storage.saveProject(sampleDocument('a', 'Meanwhile'))).code).toBe('storage-silent')
    expect(problemOf(await storage.loadProject('a')).code).toBe('storage-silent')
    holds = false
    await held
    stubborn.close()
    expect(unwrap(await storage.saveProject(sampleDocument('a', 'After'))).title).toBe('After')
    expect(unwrap(await storage.loadProject('a')).title).toBe('After')
    await patient.dispose()
  })

  test('a browser that does not say whether it opens the database keeps no page waiting', async () => {
    await harness.open()
    const { name } = harness
    // What opens behind this waits without being told that it is blocked.
    const stubborn = await openDB(name, MIGRATIONS.length)
    const upgrading = openDB(name, MIGRATIONS.length + 1)
    expect(problemOf(await openIndexedDbStorage({ name, patience: 300 })).code).toBe('storage-silent')
    stubborn.close()
    const upgraded = await upgrading
    upgraded.close()
  })

  test('after three reopenings in vain a call says that the storage is lost, once; the next may find it again', async () => {
    const { handles } = watchHandles()
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('a', 'Before'))
    handles.at(-1)!.close()
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    })
    const results = [storage.saveProject(sampleDocument('a', 'After')), storage.listProjects()]
    for (const result of await Promise.all(results)) {
      const { code, values } = problemOf(result)
      expect(code).toBe('storage-lost')
      expect(values.reason).toContain('Connection to Indexed Database server lost')
    }
    expect(open).toHaveBeenCalledTimes(3)
    expect(told).toMatchObject([{ kind: 'lost', problem: { code: 'storage-lost' } }])
    open.mockRestore()
    expect(unwrap(await storage.loadProject('a')).title).toBe('Before')
    expect(told).toHaveLength(1)
  })

  test('a call whose every new connection breaks gives up after three of them', async () => {
    const { transactions } = watchHandles()
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('b'))
    const before = transactions.length
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort()
      throw new DOMException('the transaction was aborted', 'AbortError')
    })
    expect(problemOf(await storage.saveProject(sampleDocument('a'))).code).toBe('storage-lost')
    expect(transactions.length - before).toBe(4)
    expect(told).toMatchObject([{ kind: 'lost' }])
  })

  test('when the browser clears everything, the tab says so and saves anew what it has open', async () => {
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('a', 'Before'))
    const { origin } = location
    await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    // Without being asked: what is open would be called saved until the next edit.
    await expect.poll(() => told).toMatchObject([{ kind: 'lost', problem: { code: 'storage-cleared' } }])
    harness.clock.now = 5000
    expect(unwrap(await storage.saveProject(sampleDocument('a', 'After')))).toMatchObject({ openedAt: 5000 })
    expect(told).toMatchObject([{ kind: 'lost', problem: { code: 'storage-cleared' } }])
    const other = await harness.open()
    expect(unwrap(await other.lastProject())).toBe('a')
    expect(unwrap(await other.loadProject('a')).document).toEqual(sampleDocument('a', 'After'))
  })

  test('it never stands in the way of somebody who deletes the database', async () => {
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('a'))
    await deleteDB(harness.name)
    expect(unwrap(await storage.listProjects())).toEqual([])
    expect(told).toMatchObject([{ kind: 'lost', problem: { code: 'storage-cleared' } }])
  })

  test('closing while a call waits for a new connection ends the call with a problem', async () => {
    const { handles } = watchHandles()
    const { storage, told } = await opened()
    await storage.saveProject(sampleDocument('a'))
    handles.at(-1)!.close()
    const loading = storage.loadProject('a')
    storage.close()
    expect(problemOf(await loading).code).toBe('storage-closed')
    expect(told).toEqual([])
  })

  test('a browser that forbids IndexedDB is a problem the caller can react to', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('access to the Indexed Database API is denied in this context', 'SecurityError')
    })
    const problem = problemOf(await openIndexedDbStorage({ name: harness.name }))
    expect(problem.code).toBe('storage-unavailable')
    expect(problem.values.reason).toContain('denied in this context')
  })
})
