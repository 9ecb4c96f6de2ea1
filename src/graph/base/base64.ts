const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BITS = new Map([...LETTERS].map((letter, bits) => [letter.charCodeAt(0), bits]))

/** The bytes that a text stands for as base64 (RFC 4648, no line breaks); nothing where it is none. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const letters = text.replace(/={1,2}$/, '')
  if (letters.length === 0 || letters.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let [at, pending, bits] = [0, 0, 0]
  for (let i = 0; i < letters.length; i++) {
    const next = BITS.get(letters.charCodeAt(i))
    if (next === undefined) return undefined
    pending = ((pending << 6) | next) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (pending >> bits) & 0xff
  }
  return bytes
}
