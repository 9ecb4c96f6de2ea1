import { type Taps, tapsFor } from './resize-taps.ts'

/** Bytes of pixels, row after row: red, green and blue of each, or its brightness. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly bytes: Uint8Array
}

/** A piece of a picture. */
export interface Box {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/**
 * A piece of a picture in another size. Along an axis that becomes shorter each new pixel is the mean over the area it
 * covers, along one that becomes longer it lies between its neighbours. Where none becomes longer, the bytes are those
 * of OpenCV's `INTER_AREA` (modules/imgproc/src/resize.cpp), to the last bit: that is why sums are rounded to 32 bits
 * after each step.
 */
export function resample(pixels: Pixels, box: Box, width: number, height: number): Uint8Array<ArrayBuffer> {
  const [across, down] = [box.width / width, box.height / height]
  if (across >= 1 && down >= 1 && Number.isInteger(across) && Number.isInteger(down))
    return meanOfBlocks(pixels, box, across, down)
  const columns = tapsFor(box.width, width, across > 1 ? 'area' : 'bilinear')
  const rows = tapsFor(box.height, height, down > 1 ? 'area' : 'bilinear')
  const { channels, bytes } = pixels
  const result = new Uint8Array(width * height * channels)
  const [sum, line] = [new Float32Array(width * channels), new Float32Array(width * channels)]
  const weights = { across: Float32Array.from(columns.weights), down: Float32Array.from(rows.weights) }
  for (let row = 0, tap = 0; row < height; row++) {
    sum.fill(0)
    for (let k = 0; k < (rows.counts[row] as number); k++) {
      const y = box.top + (rows.starts[row] as number) + k
      weighRow(bytes, (y * pixels.width + box.left) * channels, columns, weights.across, line, channels)
      const weight = weights.down[tap++] as number
      for (let i = 0; i < sum.length; i++)
        sum[i] = (sum[i] as number) + Math.fround(weight * (line[i] as number))
    }
    roundInto(sum, result, row * sum.length)
  }
  return result
}

/** Sums along one row of bytes. */
function weighRow(
  bytes: Uint8Array,
  from: number,
  { starts, counts }: Taps,
  weights: Float32Array,
  line: Float32Array,
  channels: number,
): void {
  let tap = 0
  for (let place = 0, to = 0; place < starts.length; place++) {
    const end = tap + (counts[place] as number)
    let at = from + (starts[place] as number) * channels
    if (channels === 3) {
      let [red, green, blue] = [Math.fround(0), Math.fround(0), Math.fround(0)]
      for (; tap < end; tap++, at += 3) {
        const weight = weights[tap] as number
        red = Math.fround(red + Math.fround((bytes[at] as number) * weight))
        green = Math.fround(green + Math.fround((bytes[at + 1] as number) * weight))
        blue = Math.fround(blue + Math.fround((bytes[at + 2] as number) * weight))
      }
      line[to++] = red
      line[to++] = green
      line[to++] = blue
    } else {
      let grey = Math.fround(0)
      for (; tap < end; tap++, at++)
        grey = Math.fround(grey + Math.fround((bytes[at] as number) * (weights[tap] as number)))
      line[to++] = grey
    }
  }
}

/** Blocks of whole pixels: their sum is exact, and of four pixels a half is rounded up. */
function meanOfBlocks(
  { width, channels, bytes }: Pixels,
  box: Box,
  across: number,
  down: number,
): Uint8Array<ArrayBuffer> {
  const [columns, rows] = [box.width / across, box.height / down]
  const result = new Uint8Array(columns * rows * channels)
  const sums = new Uint32Array(columns * channels)
  const isFour = across === 2 && down === 2
  const share = Math.fround(1 / (across * down))
  for (let row = 0; row < rows; row++) {
    sums.fill(0)
    for (let y = 0; y < down; y++) {
      let at = ((box.top + row * down + y) * width + box.left) * channels
      for (let to = 0; to < sums.length; to += channels)
        for (let x = 0; x < across; x++)
          for (let c = 0; c < channels; c++) sums[to + c] = (sums[to + c] as number) + (bytes[at++] as number)
    }
    const start = row * sums.length
    if (isFour) for (let i = 0; i < sums.length; i++) result[start + i] = ((sums[i] as number) + 2) >> 2
    else
      for (let i = 0; i < sums.length; i++)
        result[start + i] = halfToEven(Math.fround((sums[i] as number) * share))
  }
  return result
}

function roundInto(from: Float32Array, to: Uint8Array, start: number): void {
  for (let i = 0; i < from.length; i++) to[start + i] = halfToEven(from[i] as number)
}

/** To the nearest whole number, as a processor does it by itself; of numbers from 0 to 255 and a little above. */
function halfToEven(value: number): number {
  const rounded = Math.round(value)
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : Math.min(255, rounded)
}
