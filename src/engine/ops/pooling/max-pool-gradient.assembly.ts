import { Correlation } from '../convolution/correlation.assembly.ts'
import { bytes, LANES } from '../runtime/vector.assembly.ts'
import { columnsInside, cornerInside, rowsInside } from './window.assembly.ts'

/**
 * Gradient of max pooling for images `first` … `end`: each window's gradient goes to its largest number, the first in row order where several
 * are equal (as in tfjs's cpu back end); none where nothing is larger than −∞. The windows are those of a correlation
 * whose images have as many channels as its results.
 */
export function maxPoolGradient(
  shape: Correlation,
  x: usize,
  dy: usize,
  dx: usize,
  first: i32,
  end: i32,
): void {
  const image = bytes(shape.height * shape.width * shape.channels)
  const pixel = bytes(shape.channels)
  const overlap = shape.strideHeight < shape.kernelHeight || shape.strideWidth < shape.kernelWidth
  x += image * <usize>first
  dx += image * <usize>first
  dy += pixel * <usize>(first * shape.outHeight * shape.outWidth)
  for (let n = first; n < end; n++) {
    memory.fill(dx, 0, image)
    for (let i = 0; i < shape.outHeight; i++) {
      const top = i * shape.strideHeight - shape.padTop
      const rows = rowsInside(shape, top)
      for (let j = 0; j < shape.outWidth; j++) {
        const left = j * shape.strideWidth - shape.padLeft
        const corner = cornerInside(shape, top, left)
        passToLargest(shape, x + corner, dy, dx + corner, rows, columnsInside(shape, left), overlap)
        dy += pixel
      }
    }
    x += image
    dx += image
  }
}

/** Adds the gradient at `dy` of a window; where no others overlap it, there is nothing to add it to. */
function passToLargest(
  shape: Correlation,
  x: usize,
  dy: usize,
  dx: usize,
  rows: i32,
  columns: i32,
  overlap: bool,
): void {
  const pixel = bytes(shape.channels)
  const line = bytes(shape.width * shape.channels)
  let channel = 0
  for (; channel <= shape.channels - LANES; channel += LANES) {
    const at = bytes(channel)
    let largest = f32x4.splat(-Infinity)
    let place = i32x4.splat(-1)
    let number = 0
    for (let i = 0; i < rows; i++) {
      let from = x + at + <usize>i * line
      for (let j = 0; j < columns; j++) {
        const value = v128.load(from)
        const isLarger = f32x4.gt(value, largest)
        largest = v128.bitselect(value, largest, isLarger)
        place = v128.bitselect(i32x4.splat(number++), place, isLarger)
        from += pixel
      }
    }
    const gradient = v128.load(dy + at)
    number = 0
    for (let i = 0; i < rows; i++) {
      let to = dx + at + <usize>i * line
      for (let j = 0; j < columns; j++) {
        const part = v128.and(gradient, i32x4.eq(place, i32x4.splat(number++)))
        v128.store(to, overlap ? f32x4.add(v128.load(to), part) : part)
        to += pixel
      }
    }
  }
  for (; channel < shape.channels; channel++) {
    const at = bytes(channel)
    let largest: f32 = -Infinity
    let place: usize = 0
    for (let i = 0; i < rows; i++) {
      let offset = at + <usize>i * line
      for (let j = 0; j < columns; j++) {
        const value = load<f32>(x + offset)
        if (value > largest) {
          largest = value
          place = dx + offset
        }
        offset += pixel
      }
    }
    if (place !== 0) store<f32>(place, load<f32>(place) + load<f32>(dy + at))
  }
}
