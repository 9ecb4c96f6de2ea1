import { joined } from '../../graph/base/joined.ts'
import { isFrame } from '../../graph/base/jpeg-size.ts'
import type { PictureFile } from './picture-bytes.ts'

const [SCAN, PROFILE] = [0xda, 0xe2]

/** A JPEG file without its colour profile (ICC.1, B.4: APP2 segments), which browsers would apply to its numbers. */
export function jpegSegments(bytes: Uint8Array<ArrayBuffer>): PictureFile {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    if (bytes[at + 1] === 0xff) {
      at++
      continue
    }
    const end = at + 2 + Math.max(2, wordAt(bytes, at + 2))
    if (bytes[at + 1] !== PROFILE) kept.push(bytes.subarray(at, end))
    at = end
  }
  return { pixels: largestFrame(bytes), bytes: joined([...kept, bytes.subarray(at)]) }
}

/** Wherever it stands: a decoder may reserve memory for each frame header it meets. */
function largestFrame(bytes: Uint8Array): number {
  let most = 0
  for (let at = 2; at + 9 < bytes.length; at++) {
    if (bytes[at] !== 0xff || !isFrame(bytes[at + 1] as number)) continue
    if (wordAt(bytes, at + 2) !== 8 + 3 * (bytes[at + 9] as number)) continue
    most = Math.max(most, wordAt(bytes, at + 5) * wordAt(bytes, at + 7))
  }
  return most
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}
