import type { ContentHash } from '../graph/base/content-hash.ts'
import type { ContentStore } from './content-store.ts'
import { hashContent } from './hash-content.ts'
import { isList } from './is-list.ts'

/** In the memory of this program, as long as it runs. `now`: milliseconds since 1970. */
export function memoryContents(now: () => number = Date.now): ContentStore {
  const kept = new Map<ContentHash, { readonly content: Uint8Array<ArrayBuffer>; keptAt: number }>()
  return {
    get: async (hashes) => hashes.map((hash) => kept.get(hash)?.content.slice()),
    async put(contents) {
      const hashes = await Promise.all(contents.map(hashContent))
      hashes.forEach((hash, i) => {
        const known = kept.get(hash)
        if (known) known.keptAt = now()
        else kept.set(hash, { content: (contents[i] as Uint8Array<ArrayBuffer>).slice(), keptAt: now() })
      })
      return hashes
    },
    has: async (hashes) => hashes.map((hash) => kept.has(hash)),
    list: async () =>
      Array.from(kept, ([hash, { content, keptAt }]) => ({
        hash,
        bytes: content.length,
        keptAt,
        isList: isList(content),
      })),
    async remove(hashes, keptBefore = Number.POSITIVE_INFINITY) {
      for (const hash of hashes) if ((kept.get(hash)?.keptAt ?? 0) < keptBefore) kept.delete(hash)
    },
  }
}
