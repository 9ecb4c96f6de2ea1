import type { ContentHash } from '../graph/base/content-hash.ts'
import type { ContentReader, ContentStore } from './content-store.ts'

/** A store that also has what ships with the app; that is neither listed nor removed. */
export function withShipped(own: ContentStore, shipped: ContentReader): ContentStore {
  /** `undefined` in `found` is looked for among what ships. */
  async function filledUp<T>(
    hashes: readonly ContentHash[],
    found: readonly (T | undefined)[],
    fill: (bytes: Uint8Array<ArrayBuffer>) => T,
  ): Promise<readonly (T | undefined)[]> {
    const missing = hashes.filter((_, i) => found[i] === undefined)
    if (missing.length === 0) return found
    const more = await shipped.get(missing)
    let next = 0
    return found.map((one) => {
      if (one !== undefined) return one
      const bytes = more[next++]
      return bytes && fill(bytes)
    })
  }

  return {
    ...own,
    get: async (hashes) => filledUp(hashes, await own.get(hashes), (bytes) => bytes),
    async has(hashes) {
      const found = (await own.has(hashes)).map((is) => is || undefined)
      return (await filledUp(hashes, found, () => true)).map((is) => is === true)
    },
  }
}
