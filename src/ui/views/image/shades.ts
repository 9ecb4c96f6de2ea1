import type { Grid } from '../../../graph/values/grid.ts'
import { type Brightness, brightnessOf, channelPixels, picturePixels } from '../../pictures/tiles.ts'

/** One channel as a picture of its own, or three as red, green and blue. */
export type Seen = number | 'colour'

/** From this many pixels on a grid is a picture and no table. */
const PICTURE = 400
/** Pictures are made of bytes, and one that is nowhere bright must not be shown as if it were. */
const BYTE = 255
const DARKEST_PICTURE = 32
/** Share of the numbers that a few extremes must not darken. */
const USUAL = 0.98
const SAMPLE = 2000

/** How a grid is shown at first: three channels are red, green and blue. */
export function seenAtFirst({ shape }: Grid): Seen {
  return shape[2] === 3 ? 'colour' : 0
}

/**
 * Which numbers are black and white. A table fills the range. A picture keeps black at 0 and white at 255, so that it
 * does not change all over when one pixel does; where a filter went beyond that, a few extremes do not count. What is
 * below zero is blue, as in the feature maps.
 */
export function brightnessOfGrid({ shape, values }: Grid): Brightness {
  const full = brightnessOf(values)
  if (shape[0] * shape[1] < PICTURE) return full
  if (full.signed || full.high > BYTE) return scaled(values, full)
  return full.high > DARKEST_PICTURE ? { ...full, high: BYTE } : full
}

function scaled(values: Float64Array, { signed, high }: Brightness): Brightness {
  const step = Math.max(1, Math.ceil(values.length / SAMPLE))
  const sizes: number[] = []
  for (let i = 0; i < values.length; i += step) sizes.push(Math.abs(values[i]!))
  sizes.sort((a, b) => a - b)
  const usual = sizes[Math.floor(USUAL * (sizes.length - 1))] || high
  return { low: 0, high: high > BYTE ? Math.max(BYTE, usual) : usual, signed }
}

/** A grid as pixels to draw. */
export function pixelsOf(
  { shape, values }: Grid,
  seen: Seen,
  brightness: Brightness,
): Uint8ClampedArray<ArrayBuffer> {
  return seen === 'colour'
    ? picturePixels(values, shape, 0, brightness)
    : channelPixels(values, shape, seen, brightness)
}
