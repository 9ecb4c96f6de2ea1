const LENGTH = 4

/** The bytes with a checksum behind them, so that half of them is not taken for the whole. */
export function withChecksum(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const stored = new Uint8Array(bytes.length + LENGTH)
  stored.set(bytes)
  new DataView(stored.buffer).setUint32(bytes.length, checksum(bytes))
  return stored
}

/** The bytes without their checksum; nothing where they have changed since. */
export function withoutChecksum(stored: Uint8Array): Uint8Array | undefined {
  const end = stored.length - LENGTH
  if (end < 0) return undefined
  const bytes = stored.subarray(0, end)
  const kept = new DataView(stored.buffer, stored.byteOffset + end, LENGTH).getUint32(0)
  return kept === checksum(bytes) ? bytes : undefined
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ (bytes[i] as number), 0x01000193)
  return h >>> 0
}
