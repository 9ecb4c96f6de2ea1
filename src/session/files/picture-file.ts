import { joined } from '../../graph/base/joined.ts'
import { jpegSegments } from './jpeg-segments.ts'
import type { PictureFile } from './picture-bytes.ts'
/** Looks into the bytes of a picture file; nothing where they promise a picture and hold none that can be read. */
export function lookIntoPicture(bytes: Uint8Array<ArrayBuffer>): PictureFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (begins(bytes, 0, '\u0089PNG\r\n')) return pngChunks(bytes)
  if (begins(bytes, 0, '\u00ff\u00d8\u00ff')) return jpegSegments(bytes)
  if (bytes.length < 32) return undefined
  if (begins(bytes, 0, 'GIF8')) return { bytes, pixels: view.getUint16(6, true) * view.getUint16(8, true) }
  if (begins(bytes, 0, 'BM'))
    return { bytes, pixels: Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) }
  if (begins(bytes, 0, 'RIFF') && begins(bytes, 8, 'WEBP')) return { bytes, pixels: webpPixels(bytes, view) }
  // AVIF and its like keep the sizes of their parts in boxes called ispe.
  if (begins(bytes, 4, 'ftyp')) return { bytes, pixels: largestBox(bytes, view) }
  return { bytes }
}

function begins(bytes: Uint8Array, at: number, letters: string): boolean {
  return [...letters].every((letter, i) => bytes[at + i] === letter.charCodeAt(0))
}

/** RFC 9649: extended, lossless and lossy. */
function webpPixels(bytes: Uint8Array, view: DataView): number {
  if (begins(bytes, 12, 'VP8X'))
    return ((view.getUint32(24, true) & 0xffffff) + 1) * ((view.getUint32(27, true) & 0xffffff) + 1)
  if (begins(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1)
  }
  return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
}

/** The boxes stand in the first part of the file. */
const BOXES_WITHIN = 1 << 16

function largestBox(bytes: Uint8Array, view: DataView): number {
  let most = 0
  for (let at = 4; at + 16 <= Math.min(bytes.length, BOXES_WITHIN); at++)
    if (begins(bytes, at, 'ispe')) most = Math.max(most, view.getUint32(at + 8) * view.getUint32(at + 12))
  return most
}

/** What the pixels are made of. Gamma, primaries, profiles, texts and further pictures are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const SIGNATURE = 8

/**
 * A PNG file (W3C PNG, 5.3) with only those chunks that its sample values stand in. Browsers change the numbers by
 * gAMA, cHRM, sRGB, iCCP and cICP, each in its own way; here a pixel is what is written in the file.
 */
function pngChunks(bytes: Uint8Array<ArrayBuffer>): PictureFile | undefined {
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
