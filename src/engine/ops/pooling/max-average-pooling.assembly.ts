import { Correlation } from '../convolution/correlation.assembly.ts'
import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'
import { columnsInside, cornerInside, rowsInside } from './window.assembly.ts'

/** Channels worked on together; the last block of a pixel begins before the one before has ended, where it must. */
const BLOCK: i32 = 8

/**
 * The largest number of each window, NaN where one of them is, for images `first` … `end`. The windows are those
 * of a correlation whose images have as many channels as its results.
 */
export function maxPool(shape: Correlation, x: usize, y: usize, first: i32, end: i32): void {
  pool(shape, x, y, first, end, true)
}

/** The mean of each window's numbers inside of the image; otherwise as {@link maxPool}. */
export function averagePool(shape: Correlation, x: usize, y: usize, first: i32, end: i32): void {
  pool(shape, x, y, first, end, false)
}

function pool(shape: Correlation, x: usize, y: usize, first: i32, end: i32, isMax: bool): void {
  const image = bytes(shape.height * shape.width * shape.channels)
  const pixel = bytes(shape.channels)
  x += image * <usize>first
  y += pixel * <usize>(first * shape.outHeight * shape.outWidth)
  for (let n = first; n < end; n++) {
    for (let i = 0; i < shape.outHeight; i++) {
      const top = i * shape.strideHeight - shape.padTop
      const rows = rowsInside(shape, top)
      for (let j = 0; j < shape.outWidth; j++) {
        const left = j * shape.strideWidth - shape.padLeft
        const corner = x + cornerInside(shape, top, left)
        const columns = columnsInside(shape, left)
        if (shape.channels < BLOCK) fewChannels(shape, corner, rows, columns, y, isMax)
        else if (isMax) maxOfWindow(shape, corner, rows, columns, y)
        else meanOfWindow(shape, corner, rows, columns, y)
        y += pixel
      }
    }
    x += image
  }
}

function maxOfWindow(shape: Correlation, x: usize, rows: i32, columns: i32, y: usize): void {
  const pixel = bytes(shape.channels)
  const line = bytes(shape.width * shape.channels)
  for (let block = 0; block < shape.channels; block += BLOCK) {
    const channel = bytes(min(block, shape.channels - BLOCK))
    let left = f32x4.splat(-Infinity)
    let right = left
    // Together a third of the time of a maximum that minds NaN.
    let leftNaN = i32x4.splat(0)
    let rightNaN = leftNaN
    let row = x + channel
    for (let i = 0; i < rows; i++) {
      let from = row
      for (let j = 0; j < columns; j++) {
        const one = v128.load(from)
        const other = v128.load(from, 16)
        left = f32x4.pmax(left, one)
        right = f32x4.pmax(right, other)
        leftNaN = v128.or(leftNaN, f32x4.ne(one, one))
        rightNaN = v128.or(rightNaN, f32x4.ne(other, other))
        from += pixel
      }
      row += line
    }
    v128.store(y + channel, v128.or(left, leftNaN))
    v128.store(y + channel, v128.or(right, rightNaN), 16)
  }
}

function meanOfWindow(shape: Correlation, x: usize, rows: i32, columns: i32, y: usize): void {
  const pixel = bytes(shape.channels)
  const line = bytes(shape.width * shape.channels)
  const size = f32x4.splat(<f32>(rows * columns))
  for (let block = 0; block < shape.channels; block += BLOCK) {
    const channel = bytes(min(block, shape.channels - BLOCK))
    let left = f32x4.splat(0)
    let right = left
    let row = x + channel
    for (let i = 0; i < rows; i++) {
      let from = row
      for (let j = 0; j < columns; j++) {
        left = f32x4.add(left, v128.load(from))
        right = f32x4.add(right, v128.load(from, 16))
        from += pixel
      }
      row += line
    }
    v128.store(y + channel, f32x4.div(left, size))
    v128.store(y + channel, f32x4.div(right, size), 16)
  }
}

function fewChannels(shape: Correlation, x: usize, rows: i32, columns: i32, y: usize, isMax: bool): void {
  const pixel = bytes(shape.channels)
  const line = bytes(shape.width * shape.channels)
  for (let channel = 0; channel < shape.channels; channel += LANES) {
    const count = shape.channels - channel
    let total = f32x4.splat(isMax ? -Infinity : 0)
    let row = x + bytes(channel)
    for (let i = 0; i < rows; i++) {
      let from = row
      for (let j = 0; j < columns; j++) {
        const value = loadPart(from, count)
        total = isMax ? f32x4.max(total, value) : f32x4.add(total, value)
        from += pixel
      }
      row += line
    }
    if (!isMax) total = f32x4.div(total, f32x4.splat(<f32>(rows * columns)))
    storePart(y + bytes(channel), total, count)
  }
}
