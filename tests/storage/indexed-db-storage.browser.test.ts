import { describe, expect, test } from 'vitest'
import { storageContract } from './contract.ts'
import { unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'

describe('the storage in IndexedDB', () => {
  storageContract(inIndexedDb, 25)

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
