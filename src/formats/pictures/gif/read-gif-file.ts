import { PictureFault } from '../picture-fault.ts'
import { limitPixels } from '../pixel-limit.ts'

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b]
/** Of the screen: signature, size, and what its colours are. */
const HEADER = 13
/** Of one picture on it. */
const DESCRIPTOR = 10

/** A GIF file as far as the end of its first picture (GIF89a, appendix F); throws where there is none. */
export function firstPictureOfGif(bytes: Uint8Array): Uint8Array {
  const byte = (at: number): number => {
    if (at >= bytes.length) throw new PictureFault('cut-short')
    return bytes[at] as number
  }
  const word = (at: number): number => byte(at) + 256 * byte(at + 1)
  /** Blocks begin with their length; the last one is empty. */
  const behindBlocks = (start: number): number => {
    let at = start
    while (byte(at) > 0) at += 1 + byte(at)
    return at + 1
  }
  const coloursOf = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  limitPixels(word(6), word(8))
  let at = HEADER + coloursOf(byte(10))
  while (byte(at) === EXTENSION) at = behindBlocks(at + 2)
  if (byte(at) === TRAILER) throw new PictureFault('cut-short')
  if (byte(at) !== IMAGE) throw new PictureFault('damaged')
  // It may stand out beyond the screen, which then grows.
  limitPixels(word(at + 1) + word(at + 5), word(at + 3) + word(at + 7))
  const end = behindBlocks(at + DESCRIPTOR + coloursOf(byte(at + 9)) + 1)
  const first = new Uint8Array(end + 1)
  first.set(bytes.subarray(0, end))
  first[end] = TRAILER
  return first
}
