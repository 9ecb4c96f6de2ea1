import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContentStore } from '../../contents/content-store.ts'
import { folderContents } from '../../contents/folder-contents.ts'
import { threadsOn, threadsPerRun } from '../../engine/backends/cores.ts'
import { type Lane, openLane } from './open-lane.ts'

export interface Lanes {
  readonly lanes: readonly Lane[]
  close(): Promise<void>
}

/** Processes that train beside each other and share the cores. What was brought to the graph lies in a folder for them. */
export async function openLanes(
  count: number,
  contents: ContentStore,
  ownFiles: string | undefined,
): Promise<Lanes> {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
  const shared = folderContents(folder)
  for (const { hash } of await contents.list()) {
    const [bytes] = await contents.get([hash])
    if (bytes) await shared.put([bytes])
  }
  const threads = threadsOn(threadsPerRun(availableParallelism(), count))
  const lanes = Array.from({ length: count }, () => openLane({ ownFiles, contents: folder, threads }))
  return {
    lanes,
    async close() {
      for (const lane of lanes) lane.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
