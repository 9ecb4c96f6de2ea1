import { describe, expect, test } from 'vitest'
import { storageContract } from './contract.ts'
import { watchHandles } from './handles.ts'
import { unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'

describe('the storage in IndexedDB', () => {
  storageContract(() => inIndexedDb(), 25)

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
