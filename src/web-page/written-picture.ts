import { type Box, resample } from '../formats/pictures/resample.ts'
import { centreOfMass } from '../ui/drawing/rasterise.ts'

interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Of 28 pixels, a digit of MNIST fills 20. */
const FILLED = 20 / 28
/** Ink that stands out less than this from its paper is none. */
const LEAST_CONTRAST = 40
/** The paper's own shades, as a share of the way to the darkest ink. */
const SHADES = 0.35

/**
 * What is written light on a dark sheet as MNIST has its digits: the paper black, the ink in a box of 20×20 of the 28×28
 * pixels, its centre of mass in the middle. Nothing where no ink stands out.
 */
export function writtenPicture(picture: GreyPicture, side: number): Uint8Array<ArrayBuffer> | undefined {
  const ink = inkOf(picture.bytes)
  const box = ink && boxOf(ink, picture)
  if (!box) return undefined
  const scale = (side * FILLED) / Math.max(box.width, box.height)
  const [width, height] = [box.width, box.height].map((extent) =>
    Math.max(1, Math.round(extent * scale)),
  ) as [number, number]
  const small = resample({ ...picture, channels: 1, bytes: ink }, box, width, height)
  const middle = { top: Math.round((side - height) / 2), left: Math.round((side - width) / 2) }
  const placed = place(small, width, side, middle.top, middle.left)
  const [x, y] = centreOfMass(Float32Array.from(placed), side)
  // The middle of MNIST's digits is the middle of pixel 14 of 28, counted from 0.
  const wanted = (side + side / 28) / 2
  return place(small, width, side, middle.top + Math.round(wanted - y), middle.left + Math.round(wanted - x))
}

/** Light is ink: the paper, which most of a sheet is, becomes 0 and the lightest ink 255. */
function inkOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const sorted = Uint8Array.from(bytes).sort()
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number
  const [paper, most] = [at(0.5), at(0.998)]
  if (most - paper < LEAST_CONTRAST) return undefined
  const from = paper + SHADES * (most - paper)
  return Uint8Array.from(bytes, (byte) =>
    Math.round(255 * Math.min(1, Math.max(0, (byte - from) / (most - from)))),
  )
}

function boxOf(ink: Uint8Array, { width }: GreyPicture): Box | undefined {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]
  ink.forEach((byte, at) => {
    if (byte < 128) return
    const [row, column] = [Math.floor(at / width), at % width]
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    left = Math.min(left, column)
    right = Math.max(right, column)
  })
  return bottom < 0 ? undefined : { top, left, width: right - left + 1, height: bottom - top + 1 }
}

/** What would lie beyond the edge is cut off. */
function place(small: Uint8Array, width: number, side: number, top: number, left: number) {
  const result = new Uint8Array(side * side)
  small.forEach((byte, at) => {
    const [row, column] = [top + Math.floor(at / width), left + (at % width)]
    if (row >= 0 && row < side && column >= 0 && column < side) result[row * side + column] = byte
  })
  return result
}
