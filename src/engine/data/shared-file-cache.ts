import type { IdxData } from './read-idx.ts'

/** What was read of a file, by name. */
export interface CachedFile extends IdxData {
  readonly name: string
}

/** Caches files of bytes once for all workers of a page, where a page may share memory. */
export interface SharedFileCache {
  /** The first `items` of a file, or more, where anybody has read them. */
  find(name: string, items: number): IdxData | undefined
  /** Memory for bytes that are going to be put here. */
  reserve(length: number): Uint8Array
  /** Keeps what was read, and publishes it to the other workers. */
  put(file: CachedFile): void
  /** Something that another worker has read. */
  receive(file: CachedFile): void
}

/** @param publish to the other workers; left out where there are none, or memory cannot be shared. */
export function createSharedFileCache(publish?: (file: CachedFile) => void): SharedFileCache {
  const files = new Map<string, CachedFile>()
  const hasMore = (file: CachedFile) => file.values.length > (files.get(file.name)?.values.length ?? -1)
  const receive = (file: CachedFile) => {
    if (hasMore(file)) files.set(file.name, file)
  }
  return {
    receive,
    find(name, items) {
      const file = files.get(name)
      if (!file) return undefined
      const itemSize = file.itemShape.reduce((product, extent) => product * extent, 1)
      return file.values.length >= itemSize * Math.min(items, file.total) ? file : undefined
    },
    reserve: (length) => new Uint8Array(publish ? new SharedArrayBuffer(length) : new ArrayBuffer(length)),
    put(file) {
      if (publish && hasMore(file)) publish(file)
      receive(file)
    },
  }
}
