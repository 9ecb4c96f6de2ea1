import type { Encoding } from './table-settings.ts'

/** Enough to tell one encoding from another. */
const LOOKED_AT = 65_536

const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The text of a file; the mark at its beginning is left out. What is no letter of the encoding becomes �. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

/**
 * The encoding that a file has by its mark; by where its zeros stand, since most letters of UTF-16 are half empty; by
 * whether all of it is UTF-8. What is none of these comes from Windows.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return marked[1]
  return halfEmpty(bytes.subarray(0, LOOKED_AT)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

function halfEmpty(bytes: Uint8Array): Encoding | undefined {
  const zeros: [number, number] = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[(at % 2) as 0 | 1]++
  })
  const [even, odd] = zeros
  const most = Math.max(even, odd)
  if (most < bytes.length / 5 || Math.min(even, odd) > most / 4) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
