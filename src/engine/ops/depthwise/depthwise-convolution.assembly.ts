import { Correlation } from '../convolution/correlation.assembly.ts'
import { bytes, LANES, loadPart, multiplyAdd, storePart } from '../runtime/vector.assembly.ts'

/**
 * A correlation in which every channel has filters of its own, `outChannels / channels` each, and whose weights are
 * `dilation` pixels apart: `y[n, i, j, c · multiplier + m] = Σ x[n, i · strideHeight + p · dilationHeight − padTop, …, c] ·
 * filter[p, q, c, m]`. With more than one filter for a channel, images are first repeated channel by channel, so
 * that everything below reads as many channels as it writes.
 */
@unmanaged
class Depthwise extends Correlation {
  dilationHeight: i32
  dilationWidth: i32
}

/** Channels worked on together. */
const BLOCK: i32 = 8

/** Bytes that the functions here need beside their operands, each thread for itself. */
export function depthwiseWorkspace(shape: Depthwise): usize {
  const pixels = isRepeated(shape) ? shape.height * shape.width + 1 : 0
  return listBytes(shape) + bytes(pixels * shape.outChannels)
}

/** The correlation of images `first` … `end`. */
export function depthwiseCorrelate(
  shape: Depthwise,
  x: usize,
  filter: usize,
  y: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const pixel = bytes(shape.outChannels)
  y += pixel * <usize>(first * shape.outHeight * shape.outWidth)
  for (let n = first; n < end; n++) {
    const image = imageOf(shape, x, n, workspace + listBytes(shape))
    for (let i = 0; i < shape.outHeight; i++) {
      for (let j = 0; j < shape.outWidth; j++) {
        const count = listWeights(shape, i, j, workspace)
        sumProducts(workspace, count, image, filter, y, shape.outChannels)
        y += pixel
      }
    }
  }
}

/** The gradient of images `first` … `end` from the gradient `dy` of the results. */
export function depthwiseInputGradient(
  shape: Depthwise,
  dy: usize,
  filter: usize,
  dx: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const gradient = bytes(shape.outHeight * shape.outWidth * shape.outChannels)
  const sums = workspace + listBytes(shape)
  dx += bytes(first * shape.height * shape.width * shape.channels)
  dy += gradient * <usize>first
  for (let n = first; n < end; n++) {
    for (let row = 0; row < shape.height; row++) {
      for (let column = 0; column < shape.width; column++) {
        const count = listResults(shape, row, column, workspace)
        const to = isRepeated(shape) ? sums : dx
        sumProducts(workspace, count, dy, filter, to, shape.outChannels)
        if (isRepeated(shape)) addRepeated(shape, sums, dx)
        dx += bytes(shape.channels)
      }
    }
    dy += gradient
  }
}

/** The part that images `first` … `end` have in the gradient of the filter. */
export function depthwiseFilterGradient(
  shape: Depthwise,
  x: usize,
  dy: usize,
  dFilter: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const pixel = bytes(shape.outChannels)
  const gradient = pixel * <usize>(shape.outHeight * shape.outWidth)
  memory.fill(dFilter, 0, pixel * <usize>(shape.kernelHeight * shape.kernelWidth))
  dy += gradient * <usize>first
  for (let n = first; n < end; n++) {
    const image = imageOf(shape, x, n, workspace + listBytes(shape))
    let to = dFilter
    for (let p = 0; p < shape.kernelHeight; p++) {
      for (let q = 0; q < shape.kernelWidth; q++) {
        addWeightGradient(shape, image, dy, to, p, q)
        to += pixel
      }
    }
    dy += gradient
  }
}

function isRepeated(shape: Depthwise): bool {
  return shape.channels !== shape.outChannels
}

/** Where an image begins whose every channel stands there once for each of its filters. */
function imageOf(shape: Depthwise, x: usize, n: i32, copy: usize): usize {
  const numbers = shape.height * shape.width * shape.channels
  const image = x + bytes(n * numbers)
  if (!isRepeated(shape)) return image
  const times = shape.outChannels / shape.channels
  let to = copy
  for (let i = 0; i < numbers; i++) {
    const value = load<f32>(image + bytes(i))
    for (let k = 0; k < times; k++) {
      store<f32>(to, value)
      to += 4
    }
  }
  return copy
}

/** For one pixel: the sum over each channel's filters. */
function addRepeated(shape: Depthwise, sums: usize, dx: usize): void {
  const times = shape.outChannels / shape.channels
  for (let channel = 0; channel < shape.channels; channel++) {
    let sum: f32 = 0
    for (let k = 0; k < times; k++) {
      sum += load<f32>(sums)
      sums += 4
    }
    store<f32>(dx + bytes(channel), sum)
  }
}

/** Bytes for as many pairs as a filter has weights. */
function listBytes(shape: Depthwise): usize {
  return (<usize>(shape.kernelHeight * shape.kernelWidth)) << 3
}

/** Lists for the result at (i, j) where in the image and in the filter its factors are, in bytes; returns how many. */
function listWeights(shape: Depthwise, i: i32, j: i32, list: usize): i32 {
  const top = i * shape.strideHeight - shape.padTop
  const left = j * shape.strideWidth - shape.padLeft
  const pixel = bytes(shape.outChannels)
  let count = 0
  for (let p = 0; p < shape.kernelHeight; p++) {
    const row = top + p * shape.dilationHeight
    if (row < 0 || row >= shape.height) continue
    for (let q = 0; q < shape.kernelWidth; q++) {
      const column = left + q * shape.dilationWidth
      if (column < 0 || column >= shape.width) continue
      const weight = p * shape.kernelWidth + q
      addPair(list, count++, pixel * <usize>(row * shape.width + column), pixel * <usize>weight)
    }
  }
  return count
}

/** Lists for a pixel of the image where its results and the weights are that took it there. */
function listResults(shape: Depthwise, row: i32, column: i32, list: usize): i32 {
  const pixel = bytes(shape.outChannels)
  let count = 0
  for (let p = 0; p < shape.kernelHeight; p++) {
    const i = outputIndexOf(
      row + shape.padTop - p * shape.dilationHeight,
      shape.strideHeight,
      shape.outHeight,
    )
    if (i < 0) continue
    for (let q = 0; q < shape.kernelWidth; q++) {
      const j = outputIndexOf(
        column + shape.padLeft - q * shape.dilationWidth,
        shape.strideWidth,
        shape.outWidth,
      )
      if (j < 0) continue
      const weight = p * shape.kernelWidth + q
      addPair(list, count++, pixel * <usize>(i * shape.outWidth + j), pixel * <usize>weight)
    }
  }
  return count
}

/** Which of `length` places, `stride` apart, is at `at`; negative where there is none. */
function outputIndexOf(at: i32, stride: i32, length: i32): i32 {
  if (at < 0 || stride === 1) return at < length ? at : -1
  const place = at / stride
  return place * stride === at && place < length ? place : -1
}

function addPair(list: usize, at: i32, first: usize, second: usize): void {
  const address = list + ((<usize>at) << 3)
  store<u32>(address, <u32>first)
  store<u32>(address, <u32>second, 4)
}

/** For each of `channels`, the sum of the products of the pairs of numbers that are listed. */
function sumProducts(list: usize, count: i32, a: usize, b: usize, sums: usize, channels: i32): void {
  const end = list + ((<usize>count) << 3)
  if (channels < BLOCK) {
    for (let channel = 0; channel < channels; channel += LANES) {
      const left = channels - channel
      const at = bytes(channel)
      let sum = f32x4.splat(0)
      for (let pair = list; pair < end; pair += 8) {
        const factor = loadPart(a + at + <usize>load<u32>(pair), left)
        sum = multiplyAdd(factor, loadPart(b + at + <usize>load<u32>(pair, 4), left), sum)
      }
      storePart(sums + at, sum, left)
    }
    return
  }
  for (let channel = 0; channel < channels; channel += BLOCK) {
    // The last block begins before the one before has ended, where it must.
    const at = bytes(min(channel, channels - BLOCK))
    let left = f32x4.splat(0)
    let right = left
    for (let pair = list; pair < end; pair += 8) {
      const first = a + at + <usize>load<u32>(pair)
      const second = b + at + <usize>load<u32>(pair, 4)
      left = multiplyAdd(v128.load(first), v128.load(second), left)
      right = multiplyAdd(v128.load(first, 16), v128.load(second, 16), right)
    }
    v128.store(sums + at, left)
    v128.store(sums + at, right, 16)
  }
}

/** Adds what one image has in the gradient of the weights at (p, q). */
function addWeightGradient(shape: Depthwise, image: usize, dy: usize, to: usize, p: i32, q: i32): void {
  const up = shape.padTop - p * shape.dilationHeight
  const back = shape.padLeft - q * shape.dilationWidth
  const firstRow = firstInside(up, shape.strideHeight)
  const endRow = endInside(up, shape.strideHeight, shape.height, shape.outHeight)
  const firstColumn = firstInside(back, shape.strideWidth)
  const columns = endInside(back, shape.strideWidth, shape.width, shape.outWidth) - firstColumn
  if (columns <= 0) return
  const pixel = bytes(shape.outChannels)
  const step = pixel * <usize>shape.strideWidth
  const left = firstColumn * shape.strideWidth - back
  for (let channel = 0; channel < shape.outChannels; channel += BLOCK) {
    const at = bytes(channel)
    const width = shape.outChannels - channel
    let low = f32x4.splat(0)
    let high = low
    for (let i = firstRow; i < endRow; i++) {
      let from = image + at + pixel * <usize>((i * shape.strideHeight - up) * shape.width + left)
      let gradient = dy + at + pixel * <usize>(i * shape.outWidth + firstColumn)
      if (width >= BLOCK) {
        for (let j = 0; j < columns; j++) {
          low = multiplyAdd(v128.load(from), v128.load(gradient), low)
          high = multiplyAdd(v128.load(from, 16), v128.load(gradient, 16), high)
          from += step
          gradient += pixel
        }
      } else {
        for (let j = 0; j < columns; j++) {
          low = multiplyAdd(loadPart(from, width), loadPart(gradient, width), low)
          if (width > LANES) {
            const rest = width - LANES
            high = multiplyAdd(loadPart(from + 16, rest), loadPart(gradient + 16, rest), high)
          }
          from += step
          gradient += pixel
        }
      }
    }
    storePart(to + at, f32x4.add(loadPart(to + at, width), low), width)
    if (width <= LANES) continue
    const rest = width - LANES
    storePart(to + at + 16, f32x4.add(loadPart(to + at + 16, rest), high), rest)
  }
}

/** The first place i ≥ 0 with i · stride ≥ before. */
function firstInside(before: i32, stride: i32): i32 {
  return max(0, before + stride - 1) / stride
}

/** The end of the places below `places` with i · stride − before < length. */
function endInside(before: i32, stride: i32, length: i32, places: i32): i32 {
  return min(places, max(0, length + before + stride - 1) / stride)
}
