import { Correlation } from '../convolution/correlation.assembly.ts'
import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'
import { columnsInside, cornerInside, rowsInside } from './window.assembly.ts'

/**
 * Gradient of average pooling for images `first` … `end`: each window's gradient over the filter's size, also where the
 * window hangs over the edge (as on every back end of tfjs; ../../backend/avg-pool-gradient.ts makes up for that).
 */
export function averagePoolGradient(shape: Correlation, dy: usize, dx: usize, first: i32, end: i32): void {
  const image = bytes(shape.height * shape.width * shape.channels)
  const pixel = bytes(shape.channels)
  const share = f32x4.splat(<f32>1 / <f32>(shape.kernelHeight * shape.kernelWidth))
  dx += image * <usize>first
  dy += pixel * <usize>(first * shape.outHeight * shape.outWidth)
  for (let n = first; n < end; n++) {
    memory.fill(dx, 0, image)
    for (let i = 0; i < shape.outHeight; i++) {
      const top = i * shape.strideHeight - shape.padTop
      const rows = rowsInside(shape, top)
      for (let j = 0; j < shape.outWidth; j++) {
        const left = j * shape.strideWidth - shape.padLeft
        const corner = dx + cornerInside(shape, top, left)
        passToAll(shape, dy, corner, rows, columnsInside(shape, left), share)
        dy += pixel
      }
    }
    dx += image
  }
}

function passToAll(shape: Correlation, dy: usize, dx: usize, rows: i32, columns: i32, share: v128): void {
  const pixel = bytes(shape.channels)
  const line = bytes(shape.width * shape.channels)
  let channel = 0
  for (; channel <= shape.channels - LANES; channel += LANES) {
    const part = f32x4.mul(v128.load(dy + bytes(channel)), share)
    let row = dx + bytes(channel)
    for (let i = 0; i < rows; i++) {
      let to = row
      for (let j = 0; j < columns; j++) {
        v128.store(to, f32x4.add(v128.load(to), part))
        to += pixel
      }
      row += line
    }
  }
  const rest = shape.channels - channel
  if (rest === 0) return
  const part = f32x4.mul(loadPart(dy + bytes(channel), rest), share)
  dx += bytes(channel)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const to = dx + <usize>i * line + <usize>j * pixel
      storePart(to, f32x4.add(loadPart(to, rest), part), rest)
    }
  }
}
