import type { DecodedPicture } from './decoded-picture.ts'
import { hasLetters } from './picture-format.ts'

/** How the camera was held (Exif 2.32, 4.6.4, tag 0x0112): 1 is upright, 2 to 8 are mirrored and turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const TAG = 0x0112
const SHORT = 3

/** The orientation in a block of Exif, from its byte order on; 1 where it says nothing that makes sense. */
export function exifOrientation(exif: Uint8Array): Orientation {
  const little = hasLetters(exif, 0, 'II*\0')
  if (!little && !hasLetters(exif, 0, 'MM\0*')) return 1
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  if (view.byteLength < 10) return 1
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return 1
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > view.byteLength) return 1
    if (view.getUint16(entry, little) !== TAG || view.getUint16(entry + 2, little) !== SHORT) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}

/** The picture as it was meant to be looked at. */
export function upright(picture: DecodedPicture, orientation: Orientation): DecodedPicture {
  if (orientation === 1) return picture
  const { width, height, rgb } = picture
  const turned = orientation >= 5
  const [columns, rows] = turned ? [height, width] : [width, height]
  // From which corner the rows of the result start, and how far its neighbours lie apart in the original.
  const fromRight = [2, 3, 7, 8].includes(orientation)
  const fromBottom = [3, 4, 6, 7].includes(orientation)
  const across = fromRight ? -1 : 1
  const down = fromBottom ? -width : width
  const [alongRow, alongColumn] = turned ? [down, across] : [across, down]
  const start = (fromRight ? width - 1 : 0) + (fromBottom ? (height - 1) * width : 0)
  const result = new Uint8Array(rgb.length)
  let to = 0
  for (let row = 0; row < rows; row++) {
    let from = (start + row * alongColumn) * 3
    for (let column = 0; column < columns; column++, from += alongRow * 3) {
      result[to++] = rgb[from] as number
      result[to++] = rgb[from + 1] as number
      result[to++] = rgb[from + 2] as number
    }
  }
  return { width: columns, height: rows, rgb: result }
}
