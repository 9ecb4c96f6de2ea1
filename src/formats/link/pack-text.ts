import { deflateSync } from 'fflate'
import { crc32 } from '../zip/crc32.ts'

/** What packed text begins with. Another number is another way of packing, of a version that is yet to come. */
export const PACKED_AS = '1'
/** Bytes before the packed ones: the CRC-32 of the text, so that what was changed on its way is noticed. */
export const CHECK_BYTES = 4

/** Letters at a stretch: all at once are more arguments than a function takes. */
const STRETCH = 8192

/**
 * A text as letters that every address, mail and picture takes as they are: {@link PACKED_AS}, then base64url of its
 * CRC-32 and of what deflate makes of its UTF-8.
 */
export function packText(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const packed = deflateSync(bytes, { level: 9, mem: 12 })
  const all = new Uint8Array(CHECK_BYTES + packed.length)
  new DataView(all.buffer).setUint32(0, crc32(bytes))
  all.set(packed, CHECK_BYTES)
  let letters = ''
  for (let from = 0; from < all.length; from += STRETCH)
    letters += String.fromCharCode(...all.subarray(from, from + STRETCH))
  return PACKED_AS + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
