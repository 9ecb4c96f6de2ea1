import { joined } from '../../../graph/base/joined.ts'
import { crc32 } from '../../zip/crc32.ts'
import { exifOrientation, type Orientation } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { limitPixels } from '../pixel-limit.ts'

/** What a PNG file says of itself, before anything is decoded. */
export interface PngFile {
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  /** The chunks that the sample values stand in; gamma, primaries, profiles and texts are left out. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

const SIGNATURE = 8
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
/** Samples a pixel by colour type: grey, (none), colour, palette, grey and alpha, (none), colour and alpha. */
const SAMPLES = [1, 0, 3, 1, 2, 0, 4]
/** Deflate makes at most so many bytes out of one. */
const MOST_INFLATION = 1032
/** What cannot be packed grows by far less; more than this is there to keep the reader busy. */
const SPARE = 2 ** 16

/** Looks through all chunks (W3C PNG, 5.3) and at their checksums; throws where they cannot make a whole picture. */
export function readPngFile(bytes: Uint8Array): PngFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, SIGNATURE)]
  let size: { readonly width: number; readonly height: number; readonly rawBytes: number } | undefined
  let orientation: Orientation = 1
  let packedBytes = 0
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length) break
    // The header comes first, and once.
    if ((size === undefined) !== (kind === 'IHDR')) throw new PictureFault('damaged')
    if (KEPT.has(kind)) {
      if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
        throw new PictureFault('damaged')
      kept.push(bytes.subarray(at, end))
    }
    if (kind === 'IHDR') {
      if (length !== 13) throw new PictureFault('damaged')
      const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      limitPixels(width, height)
      const bits = (bytes[at + 16] ?? 0) * (SAMPLES[bytes[at + 17] ?? 0] ?? 0)
      size = { width, height, rawBytes: height * Math.ceil((width * bits) / 8) }
    }
    if (kind === 'IDAT') packedBytes += length
    if (kind === 'eXIf') orientation = exifOrientation(bytes.subarray(at + 8, end - 4))
    if (kind === 'IEND') {
      if (!size || size.rawBytes > packedBytes * MOST_INFLATION) break
      if (packedBytes > 2 * size.rawBytes + SPARE) throw new PictureFault('damaged')
      return { width: size.width, height: size.height, orientation, bytes: joined(kept) }
    }
    at = end
  }
  throw new PictureFault('cut-short')
}
