/** Names what somebody brought by what is in it: SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
export type ContentHash = string

const CONTENT_HASH = /^[0-9a-f]{64}$/

export function isContentHash(text: string): text is ContentHash {
  return CONTENT_HASH.test(text)
}
