import type { ContentHash } from '../graph/base/content-hash.ts'
import type { Result } from '../graph/document/problem.ts'
import type { ContentStore } from './content-store.ts'

/** Bytes that are kept at once. */
const AT_ONCE = 32_000_000

export interface NamedContent {
  readonly hash: ContentHash
  readonly bytes: Result<Uint8Array<ArrayBuffer>>
}

/**
 * Keeps what came with a project file. Rejects with a ContentFault where there is no room.
 * @returns how many of them cannot be read, or are not what their names say
 */
export async function keepContents(
  brought: AsyncIterable<NamedContent>,
  store: ContentStore,
): Promise<number> {
  let pending: { readonly hash: ContentHash; readonly bytes: Uint8Array<ArrayBuffer> }[] = []
  let [length, damaged] = [0, 0]
  const keep = async () => {
    const hashes = await store.put(pending.map(({ bytes }) => bytes))
    damaged += hashes.filter((hash, i) => hash !== pending[i]?.hash).length
    pending = []
    length = 0
  }
  for await (const { hash, bytes } of brought) {
    if (!bytes.ok) {
      damaged++
      continue
    }
    pending.push({ hash, bytes: bytes.value })
    length += bytes.value.length
    if (length > AT_ONCE) await keep()
  }
  if (pending.length > 0) await keep()
  return damaged
}
