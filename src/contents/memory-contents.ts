import type { ContentHash } from '../graph/base/content-hash.ts'
import type { ContentStore } from './content-store.ts'
import { hashContent } from './hash-content.ts'

/** In the memory of this program, as long as it runs. `now`: milliseconds since 1970. */
export function memoryContents(now: () => number = Date.now): ContentStore {
  const kept = new Map<ContentHash, { readonly bytes: Uint8Array<ArrayBuffer>; keptAt: number }>()
  return {
    get: async (hashes) => hashes.map((hash) => kept.get(hash)?.bytes.slice()),
    async put(contents) {
      const hashes = await Promise.all(contents.map(hashContent))
      hashes.forEach((hash, i) => {
        const known = kept.get(hash)
        if (known) known.keptAt = now()
        else kept.set(hash, { bytes: (contents[i] as Uint8Array<ArrayBuffer>).slice(), keptAt: now() })
      })
      return hashes
    },
    has: async (hashes) => hashes.map((hash) => kept.has(hash)),
    list: async () =>
      Array.from(kept, ([hash, { bytes, keptAt }]) => ({ hash, bytes: bytes.length, keptAt })),
    async remove(hashes) {
      for (const hash of hashes) kept.delete(hash)
    },
  }
}
