/** A multiple of three, so that no piece but the last ends in `=`. */
const PIECE = 3 * 8192

/** Bytes as letters (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))))
  return pieces.join('')
}

/** @throws {DOMException} where they are none */
export function fromBase64(letters: string): Uint8Array<ArrayBuffer> {
  const text = atob(letters)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
