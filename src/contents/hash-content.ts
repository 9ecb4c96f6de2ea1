import type { ContentHash } from '../graph/base/content-hash.ts'

/** What names these bytes. */
export async function hashContent(bytes: Uint8Array<ArrayBuffer>): Promise<ContentHash> {
  // Missing on pages that are not served securely.
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
