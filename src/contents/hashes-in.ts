import type { ContentHash } from '../graph/base/content-hash.ts'

const HASHES = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** All that looks like a hash, anywhere in plain data or in a text: the contents that a graph or a list names. */
export function hashesIn(value: unknown): ReadonlySet<ContentHash> {
  const found = new Set<ContentHash>()
  const seen = new Set<unknown>()
  const look = (part: unknown): void => {
    if (typeof part === 'string') for (const [hash] of part.matchAll(HASHES)) found.add(hash)
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part) || seen.has(part)) return
    seen.add(part)
    if (part instanceof Map) for (const entry of part) look(entry)
    else for (const inner of Object.values(part)) look(inner)
  }
  look(value)
  return found
}
