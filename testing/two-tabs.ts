import { MemoryDisk } from '../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../src/storage/memory-storage.ts'
import { type Stage, stage } from './stage.ts'

/** The second of two tabs: the first one has the project, so here it can only be looked at. */
export async function twoTabs(): Promise<{ stage: Stage }> {
  const disk = new MemoryDisk()
  await stage({ graph: 'digits-2000', storage: createMemoryStorage({ disk }) })()
  return stage({ storage: createMemoryStorage({ disk }) })()
}
