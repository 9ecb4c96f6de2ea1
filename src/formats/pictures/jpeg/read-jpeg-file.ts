import { endOfScan, isFrame } from '../../../graph/base/jpeg-size.ts'
import { exifOrientation, type Orientation } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { hasLetters } from '../picture-format.ts'
import { limitPixels } from '../pixel-limit.ts'

/** What the segments of a JPEG file say, before anything is decoded. */
export interface JpegFile {
  readonly width: number
  readonly height: number
  /** 1: grey, 3: colour, 4: ink (CMYK, or YCCK). */
  readonly components: number
  readonly orientation: Orientation
}

const [END, SCAN, APP1] = [0xd9, 0xda, 0xe1]
/** Baseline, extended and progressive; the others are without loss, by difference or with arithmetic coding. */
const READABLE = [0xc0, 0xc1, 0xc2]
/** A progressive picture has about ten; with thousands of them, a small file would keep the decoder busy for hours. */
const MOST_SCANS = 100
/** What each code of at least a bit stands for at most: a block of 8×8 pixels. A shorter file cannot be whole. */
const MOST_PIXELS_PER_BYTE = 8 * 64

/** Looks through all segments (ITU-T T.81, B.1); throws where they cannot make a whole picture. */
export function readJpegFile(bytes: Uint8Array): JpegFile {
  const word = (at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
  let frame: Omit<JpegFile, 'orientation'> | undefined
  let orientation: Orientation | undefined
  let scans = 0
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] as number
    // Decoders pass over what stands between segments, and so must whoever looks for the end.
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
      at++
      continue
    }
    if (marker === END) {
      if (!frame || scans === 0) break
      if (frame.width * frame.height > bytes.length * MOST_PIXELS_PER_BYTE) break
      return { ...frame, orientation: orientation ?? 1 }
    }
    if (marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    const end = at + 2 + Math.max(2, word(at + 2))
    if (isFrame(marker)) {
      if (frame) throw new PictureFault('damaged')
      if (end > bytes.length) break
      if (!READABLE.includes(marker) || bytes[at + 4] !== 8) throw new PictureFault('kind-not-read')
      const components = bytes[at + 9] ?? 0
      if (![1, 3, 4].includes(components)) throw new PictureFault('kind-not-read')
      limitPixels(word(at + 7), word(at + 5))
      frame = { height: word(at + 5), width: word(at + 7), components }
    }
    if (marker === APP1 && hasLetters(bytes, at + 4, 'Exif\0\0'))
      orientation ??= exifOrientation(bytes.subarray(at + 10, end))
    at = end
    if (marker === SCAN) {
      if (++scans > MOST_SCANS) throw new PictureFault('kind-not-read')
      at = endOfScan(bytes, at)
    }
  }
  throw new PictureFault('cut-short')
}
