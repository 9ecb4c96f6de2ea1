import type { ContentHash } from '../graph/base/content-hash.ts'
import type { ContentReader } from './content-store.ts'
import { hashContent } from './hash-content.ts'

/** At most so many are under way at a time. */
const AT_ONCE = 6

/**
 * What a server has below an address, which must end with a slash. It is asked only for what its list names: a project
 * from elsewhere may lack thousands of pictures. What cannot be had is not there.
 */
export function fetchedContents(base: string): ContentReader {
  let listing: Promise<ReadonlySet<ContentHash>> | undefined

  /** Asked for once, unless there was no answer. */
  function listed(): Promise<ReadonlySet<ContentHash>> {
    listing ??= fetch(new URL('list.json', base))
      .then(readList)
      .catch(() => {
        listing = undefined
        return new Set<ContentHash>()
      })
    return listing
  }

  async function fetchOne(hash: ContentHash): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bytes = await fetch(new URL(hash, base))
      .then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined))
      .catch(() => undefined)
    return bytes && (await hashContent(bytes)) === hash ? bytes : undefined
  }

  return {
    async get(hashes) {
      const known = await listed()
      const found: (Uint8Array<ArrayBuffer> | undefined)[] = []
      for (let from = 0; from < hashes.length; from += AT_ONCE) {
        const some = hashes.slice(from, from + AT_ONCE)
        found.push(...(await Promise.all(some.map((hash) => (known.has(hash) ? fetchOne(hash) : undefined)))))
      }
      return found
    },
  }
}

async function readList(response: Response): Promise<ReadonlySet<ContentHash>> {
  // A server may answer everything with its start page.
  const list: unknown = response.ok ? await response.json().catch(() => []) : []
  return new Set(Array.isArray(list) ? list : [])
}
