import { Correlation } from './correlation.ts'
import { bytes, LANES, loadPart, storePart } from './vector.ts'
import { columnsInside, cornerInside, rowsInside } from './window.ts'

/**
 * Gradient of max pooling: each window's gradient goes to its largest number, the first in row order where several
 * are equal (as in tfjs's cpu back end); none where nothing is larger than −∞. The windows are those of a correlation
 * whose images have as many channels as its results.
 */
export function maxPoolGradient(shape: Correlation, x: usize, dy: usize, dx: usize): void {
  const imageBytes = bytes(shape.height * shape.width * shape.channels)
  memory.fill(dx, 0, imageBytes * <usize>shape.batch)
  for (let n = 0; n < shape.batch; n++) {
    for (let i = 0; i < shape.outHeight; i++) {
      const top = i * shape.strideHeight - shape.padTop
      for (let j = 0; j < shape.outWidth; j++) {
        const left = j * shape.strideWidth - shape.padLeft
        passToLargest(shape, x, dy, dx, top, left)
        dy += bytes(shape.channels)
      }
    }
    x += imageBytes
    dx += imageBytes
  }
}

/** Adds the gradient at `dy` of the window whose corner is at `(top, left)` of the image. */
function passToLargest(shape: Correlation, x: usize, dy: usize, dx: usize, top: i32, left: i32): void {
  const rows = rowsInside(shape, top)
  const columns = columnsInside(shape, left)
  const pixel = bytes(shape.channels)
  const line = bytes(shape.width * shape.channels)
  const corner = cornerInside(shape, top, left)
  for (let channel = 0; channel < shape.channels; channel += LANES) {
    const count = shape.channels - channel
    const start = corner + bytes(channel)
    let largest = f32x4.splat(-Infinity)
    let place = i32x4.splat(-1)
    for (let i = 0; i < rows; i++) {
      let from = x + start + <usize>i * line
      for (let j = 0; j < columns; j++) {
        const value = loadPart(from, count)
        const isLarger = f32x4.gt(value, largest)
        largest = v128.bitselect(value, largest, isLarger)
        place = v128.bitselect(i32x4.splat(i * columns + j), place, isLarger)
        from += pixel
      }
    }
    const gradient = loadPart(dy + bytes(channel), count)
    for (let i = 0; i < rows; i++) {
      let to = dx + start + <usize>i * line
      for (let j = 0; j < columns; j++) {
        const part = v128.and(gradient, i32x4.eq(place, i32x4.splat(i * columns + j)))
        storePart(to, f32x4.add(loadPart(to, count), part), count)
        to += pixel
      }
    }
  }
}
