import type { Orientation } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { hasLetters } from '../picture-format.ts'
import { limitPixels } from '../pixel-limit.ts'

/** What describes the pictures stands in the box `meta`, near the beginning. */
const DESCRIBED_WITHIN = 1 << 16

/**
 * By how often it is turned left by 90°, and whether it is then mirrored: top to bottom (0), or left to right (1)
 * (ISO/IEC 23008-12, 6.5.10 and 6.5.12).
 */
const ORIENTATIONS: Readonly<Record<string, Orientation>> = {
  '1': 8,
  '2': 3,
  '3': 6,
  '0 0': 4,
  '1 0': 5,
  '2 0': 2,
  '3 0': 7,
  '0 1': 2,
  '1 1': 7,
  '2 1': 4,
  '3 1': 5,
}

/** Judges the boxes of an AVIF file before anything is decoded; returns how it is turned. */
export function readAvifFile(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? view.getUint32(at) : 8
    // 0: to the end of the file; 1: a longer number follows, of which files this small have no need.
    if (length === 0) break
    if (length < 8) throw new PictureFault('damaged')
    at += length
    if (at > bytes.length) throw new PictureFault('cut-short')
  }
  let [angle, axis] = [0, '']
  let isSized = false
  for (let at = 4; at + 16 <= Math.min(bytes.length, DESCRIBED_WITHIN); at++) {
    if (hasLetters(bytes, at, 'ispe')) {
      limitPixels(view.getUint32(at + 8), view.getUint32(at + 12))
      isSized = true
    }
    if (hasLetters(bytes, at, 'irot')) angle = view.getUint8(at + 4) & 3
    if (hasLetters(bytes, at, 'imir')) axis = ` ${view.getUint8(at + 4) & 1}`
  }
  if (!isSized) throw new PictureFault('damaged')
  return ORIENTATIONS[`${angle}${axis}`] ?? 1
}
