import { deleteDB } from 'idb'
import {
  type IndexedDbStorageOptions,
  openIndexedDbStorage,
} from '../../src/storage/indexed-db/open-indexed-db-storage.ts'
import type { Storage } from '../../src/storage/types.ts'
import { type Harness, unwrap } from './harness.ts'

/** A database of its own in the browser that runs the tests. */
export function inIndexedDb(
  options: Omit<IndexedDbStorageOptions, 'name' | 'now'> = {},
): Harness & { readonly name: string } {
  const name = `test-${crypto.randomUUID()}`
  const clock = { now: 1000 }
  const opened: Storage[] = []
  return {
    name,
    clock,
    async open() {
      const storage = unwrap(await openIndexedDbStorage({ ...options, name, now: () => clock.now }))
      opened.push(storage)
      return storage
    },
    async dispose() {
      for (const storage of opened) storage.close()
      await deleteDB(name)
    },
  }
}
