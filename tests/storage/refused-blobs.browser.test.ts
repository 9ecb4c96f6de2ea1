import { openDB } from 'idb'
import { expect, onTestFinished, test, vi } from 'vitest'
import { unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'

type Put = typeof IDBObjectStore.prototype.put

/** What was put, in the order of the transactions it belongs to; a blob is met with `refuse`. */
function refuseBlobs(refuse: (store: IDBObjectStore, put: Put) => IDBRequest<IDBValidKey>): {
  readonly puts: (readonly string[])[]
} {
  const puts: string[][] = []
  const of = new Map<IDBTransaction, string[]>()
  const put = IDBObjectStore.prototype.put
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put')
  spy.mockImplementation(function (this: IDBObjectStore, value, ...key) {
    if (!of.has(this.transaction)) puts.push(of.set(this.transaction, []).get(this.transaction)!)
    const isBlob = value?.blob instanceof Blob
    of.get(this.transaction)!.push(isBlob ? 'blob' : this.name)
    return isBlob ? refuse(this, put) : put.call(this, value, ...key)
  })
  onTestFinished(() => spy.mockRestore())
  return { puts }
}

test.for([
  [
    'with an exception',
    () => {
      throw new DOMException('BlobURLs are not yet supported.', 'DataCloneError')
    },
  ],
  [
    'in the answer to the request',
    (store: IDBObjectStore, put: Put) => {
      const there = { project: 'b', trainer: 'other', run: 'r', data: 1 }
      put.call(store, there)
      return store.add(there)
    },
  ],
] as const)(
  'where the browser refuses blobs, %s, weights are kept as they are, and no blob is tried again',
  async ([, refuse]) => {
    const harness = inIndexedDb()
    const storage = await harness.open()
    await storage.saveProject(sampleDocument('a'))
    const values = Float32Array.from({ length: 40_000 }, (_, i) => i)
    const ofRun = (run: string) => ({ project: 'a', trainer: 't', run })
    const recordOf = (run: string) => ({ ...ofRun(run), plan: 'p', savedAt: 1, data: run })
    const { puts } = refuseBlobs(refuse)
    for (const run of ['r1', 'r2'])
      unwrap(await storage.saveRun(recordOf(run), { ...ofRun(run), data: { values } }))
    // The first request of its transaction: otherwise WebKit would never end it.
    expect(puts).toEqual([
      ['blob', 'weights', 'runs'],
      ['runs', 'weights'],
    ])
    const keep = (run: string) => ({ record: { project: 'a', run, line: {} }, data: 1, weights: { values } })
    for (const run of ['r1', 'r2']) unwrap(await storage.saveKept('a', [keep(run)]))
    expect(puts.slice(2)).toEqual([
      ['blob', 'kept-weights', 'kept', 'kept-data'],
      ['kept-weights', 'kept', 'kept-data'],
    ])
    const other = await harness.open()
    for (const run of ['r1', 'r2']) expect(unwrap(await other.loadKeptWeights('a', run))).toEqual({ values })
    expect(unwrap(await other.loadRuns('a'))).toEqual([recordOf('r2')])
    expect(unwrap(await other.loadWeights('a', 't'))).toEqual({ ...ofRun('r2'), data: { values } })
    const db = await openDB(harness.name)
    expect(await db.getAllKeys('weights', IDBKeyRange.bound(['a', 't'], ['a', 't', []]))).toEqual([
      ['a', 't', 'r2'],
    ])
    db.close()
    await harness.dispose()
  },
)
