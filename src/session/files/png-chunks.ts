import { joined, type PictureFile } from './picture-bytes.ts'

/** What the pixels are made of. Gamma, primaries, profiles, texts and further pictures are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const SIGNATURE = 8

/**
 * A PNG file (W3C PNG, 5.3) with only those chunks that its sample values stand in. Browsers change the numbers by
 * gAMA, cHRM, sRGB, iCCP and cICP, each in its own way; here a pixel is what is written in the file.
 */
export function pngChunks(bytes: Uint8Array<ArrayBuffer>): PictureFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, SIGNATURE)]
  let pixels: number | undefined
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length && kind !== 'IDAT') break
    // The header comes first, and once.
    if ((pixels === undefined) !== (kind === 'IHDR')) return undefined
    if (kind === 'IHDR') pixels = view.getUint32(at + 8) * view.getUint32(at + 12)
    if (KEPT.has(kind)) kept.push(bytes.subarray(at, at + 12 + length))
    if (kind === 'IEND') break
    at += 12 + length
  }
  return pixels ? { pixels, bytes: joined(kept) } : undefined
}
