import { PictureFault } from '../picture-fault.ts'
import { limitPixels } from '../pixel-limit.ts'

/** Which bits of a pixel are red, green, blue and alpha; no alpha: 0. */
export type Masks = readonly [red: number, green: number, blue: number, alpha: number]

/** What the headers of a BMP file say. */
export interface BmpFile {
  readonly width: number
  readonly height: number
  /** Most have their lowest row first. */
  readonly isTopDown: boolean
  /** Of a pixel: 1, 4 and 8 are places in the palette, 16, 24 and 32 colours. */
  readonly bits: number
  readonly hasRuns: boolean
  readonly masks: Masks
  /** Red, green and blue of each colour. */
  readonly palette: Uint8Array
  readonly pixels: Uint8Array
}

/** Where the second header begins, and how long that of OS/2 1.x is, which has shorter numbers and no compression. */
const [INFO, CORE] = [14, 12]
/** Compressions: none, runs of 8 or 4 bits, none with masks, and those with alpha. */
const [PLAIN, RUNS_8, RUNS_4, MASKS, ALPHA_MASKS] = [0, 1, 2, 3, 6]
const KINDS: Readonly<Record<number, readonly number[]>> = {
  [PLAIN]: [1, 4, 8, 16, 24, 32],
  [RUNS_8]: [8],
  [RUNS_4]: [4],
  [MASKS]: [16, 32],
  [ALPHA_MASKS]: [16, 32],
}
const USUAL_MASKS: Readonly<Record<number, Masks>> = { 16: [0x7c00, 0x3e0, 0x1f, 0] }
const EIGHT_BITS: Masks = [0xff0000, 0xff00, 0xff, 0]

/** Reads the headers (BITMAPCOREHEADER to BITMAPV5HEADER); throws where they cannot belong to a whole picture. */
export function readBmpFile(bytes: Uint8Array): BmpFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const upTo = (end: number): void => {
    if (end > bytes.length) throw new PictureFault('cut-short')
  }
  upTo(INFO + CORE)
  const length = view.getUint32(INFO, true)
  const isCore = length === CORE
  upTo(INFO + Math.max(length, isCore ? CORE : 40))
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true)
  const height = isCore ? view.getUint16(20, true) : view.getInt32(22, true)
  const bits = view.getUint16(isCore ? 24 : 28, true)
  const compression = isCore ? PLAIN : view.getUint32(30, true)
  if (width < 0) throw new PictureFault('damaged')
  limitPixels(width, Math.abs(height))
  if (!KINDS[compression]?.includes(bits)) throw new PictureFault('kind-not-read')
  const hasMasks = compression === MASKS || compression === ALPHA_MASKS
  // They follow a short header, and are part of a longer one.
  const maskBytes = !hasMasks || length > 40 ? 0 : compression === MASKS ? 12 : 16
  upTo(54 + maskBytes)
  const hasAlpha = hasMasks && (length >= 56 || compression === ALPHA_MASKS)
  const mask = (i: number) => view.getUint32(54 + 4 * i, true)
  const start = view.getUint32(10, true)
  const hasRuns = compression === RUNS_8 || compression === RUNS_4
  upTo(start + (hasRuns ? 2 : rowBytes(width, bits) * Math.abs(height)))
  return {
    width,
    height: Math.abs(height),
    isTopDown: height < 0,
    bits,
    hasRuns,
    masks: hasMasks ? [mask(0), mask(1), mask(2), hasAlpha ? mask(3) : 0] : (USUAL_MASKS[bits] ?? EIGHT_BITS),
    palette: paletteIn(bytes.subarray(INFO + length + maskBytes, start), bits, isCore ? 3 : 4),
    pixels: bytes.subarray(start),
  }
}

/** Rows are filled up to whole words. */
export function rowBytes(width: number, bits: number): number {
  return 4 * Math.ceil((width * bits) / 32)
}

/** Colours that are missing are black. */
function paletteIn(bytes: Uint8Array, bits: number, entry: number): Uint8Array {
  if (bits > 8) return new Uint8Array(0)
  const palette = new Uint8Array(3 << bits)
  for (let i = 0; i < palette.length; i++) {
    const at = Math.floor(i / 3) * entry + 2 - (i % 3)
    palette[i] = bytes[at] ?? 0
  }
  return palette
}
