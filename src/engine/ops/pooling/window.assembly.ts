import { Correlation } from '../convolution/correlation.assembly.ts'
import { bytes } from '../runtime/vector.assembly.ts'

/** How many rows of a window that begins in row `top` (negative: above) are inside of the image. */
export function rowsInside(shape: Correlation, top: i32): i32 {
  return min(shape.height, top + shape.kernelHeight) - max(0, top)
}

export function columnsInside(shape: Correlation, left: i32): i32 {
  return min(shape.width, left + shape.kernelWidth) - max(0, left)
}

/** From the beginning of an image to the window's first pixel inside of it, in bytes. */
export function cornerInside(shape: Correlation, top: i32, left: i32): usize {
  return bytes((max(0, top) * shape.width + max(0, left)) * shape.channels)
}
