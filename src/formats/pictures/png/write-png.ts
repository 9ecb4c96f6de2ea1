import { zlibSync } from 'fflate'
import { joined } from '../../../graph/base/joined.ts'
import { crc32 } from '../../zip/crc32.ts'
import type { DecodedPicture } from '../decoded-picture.ts'

/** Of fflate's 0 to 9. It is part of what the bytes of a file depend on, as the way rows are filtered is. */
const LEVEL = 6

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Colour types: one sample a pixel, or three. */
const [GREY, COLOUR] = [0, 2]

/**
 * A picture as PNG, without loss; grey where all of it is. The same pixels give the same bytes everywhere: whatever
 * is kept by its content must not depend on which browser wrote it.
 */
export function writePng(picture: DecodedPicture): Uint8Array<ArrayBuffer> {
  const { width, height } = picture
  const isGrey = isAllGrey(picture.rgb)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, isGrey ? GREY : COLOUR], 8)
  const rows = isGrey ? picture.rgb.filter((_, i) => i % 3 === 0) : picture.rgb
  const packed = zlibSync(filtered(rows, width * (isGrey ? 1 : 3), isGrey ? 1 : 3), { level: LEVEL })
  const chunks = [chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', new Uint8Array(0))]
  return joined([SIGNATURE, ...chunks])
}

function isAllGrey(rgb: Uint8Array): boolean {
  for (let i = 0; i < rgb.length; i += 3) if (rgb[i] !== rgb[i + 1] || rgb[i] !== rgb[i + 2]) return false
  return true
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = kind.charCodeAt(i)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)))
  return bytes
}

type Predictor = (left: number, above: number, corner: number) => number

/** What a filter takes a sample to be from its neighbours (W3C PNG, 9.2), by its number: none, sub, up, average, Paeth. */
const PREDICTORS: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  nearestOf,
]

/**
 * Each row with the filter that leaves the smallest numbers, taken as signed ones, the first of equals: what the
 * specification advises (12.7).
 */
function filtered(rows: Uint8Array, line: number, step: number): Uint8Array {
  const height = rows.length / line
  const result = new Uint8Array(rows.length + height)
  const tried = new Uint8Array(line)
  for (let row = 0; row < height; row++) {
    const to = row * (line + 1)
    let least = Number.POSITIVE_INFINITY
    PREDICTORS.forEach((predict, filter) => {
      const sum = subtract(predict, rows, row * line, line, step, tried)
      if (sum >= least) return
      least = sum
      result[to] = filter
      result.set(tried, to + 1)
    })
  }
  return result
}

/** One row without what is predicted of it; returns how much is left. */
function subtract(
  predict: Predictor,
  rows: Uint8Array,
  start: number,
  line: number,
  step: number,
  result: Uint8Array,
): number {
  const hasAbove = start > 0
  let sum = 0
  for (let i = 0, at = start; i < line; i++, at++) {
    const left = i < step ? 0 : (rows[at - step] as number)
    const above = hasAbove ? (rows[at - line] as number) : 0
    const corner = hasAbove && i >= step ? (rows[at - line - step] as number) : 0
    const difference = (rows[at] as number) - predict(left, above, corner)
    result[i] = difference
    sum += Math.abs((difference << 24) >> 24)
  }
  return sum
}

/** Whichever of the neighbours is nearest to left + above − corner. */
function nearestOf(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)]
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
