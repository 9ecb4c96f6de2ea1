import type { IdxData } from './read-idx.ts'

/** What was read of a file of bytes, by name. */
export interface ShelvedFile extends IdxData {
  readonly name: string
}

/** Keeps files of bytes once for all workers of a page, where a page may share memory. */
export interface ByteShelf {
  /** The first `items` of a file, or more, where anybody has read them. */
  find(name: string, items: number): IdxData | undefined
  /** Memory for bytes that are going to be put here. */
  reserve(length: number): Uint8Array
  /** Shows the others what was read. */
  put(file: ShelvedFile): void
  /** Something that another worker has read. */
  receive(file: ShelvedFile): void
}

/** @param show tells the other workers; left out where there are none, or memory cannot be shared. */
export function createByteShelf(show?: (file: ShelvedFile) => void): ByteShelf {
  const files = new Map<string, ShelvedFile>()
  const hasMore = (file: ShelvedFile) => file.values.length > (files.get(file.name)?.values.length ?? -1)
  const receive = (file: ShelvedFile) => {
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
    reserve: (length) => new Uint8Array(show ? new SharedArrayBuffer(length) : new ArrayBuffer(length)),
    put(file) {
      if (show && hasMore(file)) show(file)
      receive(file)
    },
  }
}
