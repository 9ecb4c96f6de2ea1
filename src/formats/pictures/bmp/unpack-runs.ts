import { PictureFault } from '../picture-fault.ts'
import { type BmpFile, rowBytes } from './read-bmp-file.ts'

/** What stands behind a zero: end of the row, end of the picture, a step to the right and on; else as many places. */
const [ROW, PICTURE, STEP] = [0, 1, 2]

/** The rows of a picture that is written in runs (BI_RLE8, BI_RLE4), as they would stand in the file without. */
export function unpackRuns({ pixels, width, height, bits }: BmpFile): Uint8Array {
  const line = rowBytes(width, bits)
  const rows = new Uint8Array(line * height)
  const perByte = 8 / bits
  let [x, y] = [0, 0]
  const put = (place: number): void => {
    if (x >= width || y >= height) return
    const at = y * line + Math.floor(x / perByte)
    const shift = 8 - bits * ((x % perByte) + 1)
    rows[at] = (rows[at] as number) | (place << shift)
    x++
  }
  /** Of the bytes from `from` on, place `i`. */
  const placeAt = (from: number, i: number): number => {
    const byte = pixels[from + Math.floor(i / perByte)] ?? 0
    return (byte >> (8 - bits * ((i % perByte) + 1))) & ((1 << bits) - 1)
  }
  for (let at = 0; at + 1 < pixels.length; ) {
    const [count, what] = [pixels[at] as number, pixels[at + 1] as number]
    at += 2
    if (count > 0) for (let i = 0; i < count; i++) put(placeAt(at - 1, i % perByte))
    else if (what === PICTURE) return rows
    else if (what === ROW) [x, y] = [0, y + 1]
    else if (what === STEP) {
      ;[x, y] = [x + (pixels[at] ?? 0), y + (pixels[at + 1] ?? 0)]
      at += 2
    } else {
      for (let i = 0; i < what; i++) put(placeAt(at, i))
      // Filled up to an even number of bytes.
      at += 2 * Math.ceil(what / perByte / 2)
    }
  }
  // Some programs leave out the end.
  if (y < height - 1 || (y === height - 1 && x < width)) throw new PictureFault('cut-short')
  return rows
}
