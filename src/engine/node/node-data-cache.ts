import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withChecksum, withoutChecksum } from '../data/rendered/checksum.ts'
import type { CacheKey, DataCache } from '../data/rendered/data-cache.ts'

/** Keeps blocks as files below a folder, which is made when the first is written. */
export function nodeDataCache(folder: string): DataCache {
  const folderOf = ({ dataset, version }: CacheKey) => join(folder, dataset, String(version))
  const fileOf = (key: CacheKey) => join(folderOf(key), `${key.side}-${key.block}.bin`)
  const tidied = new Map<string, Promise<void>>()

  function tidy({ dataset, version }: CacheKey): Promise<void> {
    const known = tidied.get(dataset) ?? keepOnly(String(version), join(folder, dataset))
    tidied.set(dataset, known)
    return known
  }

  return {
    read: (key) =>
      readFile(fileOf(key)).then(
        (stored) => withoutChecksum(stored),
        () => undefined,
      ),
    async write(key, bytes) {
      // Under another name first: who reads meanwhile finds all of it or nothing.
      const begun = join(folderOf(key), randomUUID())
      try {
        await tidy(key)
        await mkdir(folderOf(key), { recursive: true })
        await writeFile(begun, withChecksum(bytes))
        await rename(begun, fileOf(key))
      } catch {
        await rm(begun, { force: true }).catch(() => {})
      }
    },
    // Processes do not agree on who works: each does, and the last one's file stays.
    alone: (_key, work) => work(),
  }
}

async function keepOnly(name: string, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const others = names.filter((other) => other !== name)
  await Promise.all(others.map((other) => rm(join(folder, other), { recursive: true, force: true })))
}
