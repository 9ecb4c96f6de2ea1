import { describe } from 'vitest'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Storage } from '../../src/storage/types.ts'
import { storageContract } from './contract.ts'
import type { Harness } from './harness.ts'

function inMemory(): Harness {
  const disk = new MemoryDisk()
  const clock = { now: 1000 }
  const opened: Storage[] = []
  return {
    clock,
    async open() {
      const storage = createMemoryStorage({ disk, now: () => clock.now })
      opened.push(storage)
      return storage
    },
    async dispose() {
      for (const storage of opened) storage.close()
    },
  }
}

describe('the storage in memory', () => storageContract(inMemory, 100))
