import type { CachedFile } from '../data/shared-file-cache.ts'
import type { ToWorker } from './worker-message.ts'

/** A worker, as far as it takes files. */
interface SharingWorker {
  send(message: ToWorker): void
}

/**
 * The page's part in keeping files of data once for all workers: passes on what one has read, in memory that all of
 * them look at, to those that are open and those that will be.
 */
export interface SharedFiles {
  join(link: SharingWorker): void
  leave(link: SharingWorker): void
  add(file: CachedFile, from: SharingWorker): void
}

export function createSharedFiles(): SharedFiles {
  const files = new Map<string, CachedFile>()
  const links = new Set<SharingWorker>()
  return {
    join(link) {
      links.add(link)
      for (const file of files.values()) link.send({ kind: 'cached-file', file })
    },
    leave: (link) => void links.delete(link),
    add(file, from) {
      if (file.values.length <= (files.get(file.name)?.values.length ?? -1)) return
      files.set(file.name, file)
      for (const link of links) if (link !== from) link.send({ kind: 'cached-file', file })
    },
  }
}
