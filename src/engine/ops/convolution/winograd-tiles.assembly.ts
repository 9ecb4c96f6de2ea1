import { activate } from '../matrix/epilogue.assembly.ts'
import { bytes, LANES, loadPart, roundUp, storePart } from '../runtime/vector.assembly.ts'
import { copyPadded } from './copy-padded.assembly.ts'
import { Correlation } from './correlation.assembly.ts'
import { transformGradients, transformPixels, transformProducts } from './winograd-transforms.assembly.ts'

/** Pixels that a tile computes and reads along each axis. */
export const TILE_OUT: i32 = 4
export const TILE_IN: i32 = 6
/** Numbers a transformed tile has for each channel. */
export const FREQUENCIES: i32 = TILE_IN * TILE_IN

const VECTOR: usize = 16
const TEMPORARY_ROW: usize = VECTOR * TILE_IN
const TEMPORARY_BYTES: usize = TEMPORARY_ROW * TILE_IN

/** Bytes that a transform needs: a tile half transformed, its result, and a tile of pixels with their borders. */
export function tileWorkspace(channels: i32): usize {
  return 2 * TEMPORARY_BYTES + bytes(FREQUENCIES * channels + LANES)
}

export function tileRows(shape: Correlation): i32 {
  return (shape.outHeight + TILE_OUT - 1) / TILE_OUT
}

export function tileColumns(shape: Correlation): i32 {
  return (shape.outWidth + TILE_OUT - 1) / TILE_OUT
}

/**
 * Transforms the input tile at `(row, column)`, counted in tiles, of an image: number k of channel c comes to
 * `target + k · frequencyStride + c` (the channels rounded up to whole vectors, with numbers of no meaning).
 */
export function transformInputTile(
  shape: Correlation,
  image: usize,
  row: i32,
  column: i32,
  target: usize,
  frequencyStride: usize,
  workspace: usize,
): void {
  const top = row * TILE_OUT - shape.padTop
  const left = column * TILE_OUT - shape.padLeft
  const tile = tileOf(image, shape.height, shape.width, shape.channels, top, left, TILE_IN, workspace)
  const width = tile === workspace + 2 * TEMPORARY_BYTES ? TILE_IN : shape.width
  const pixel = bytes(shape.channels)
  const line = bytes(shape.channels * width)
  for (let channel = 0; channel < shape.channels; channel += LANES) {
    for (let j: usize = 0; j < 6; j++) {
      transformPixels(tile + bytes(channel) + j * pixel, line, workspace + j * VECTOR, TEMPORARY_ROW)
    }
    for (let i: usize = 0; i < 6; i++) {
      const to = target + bytes(channel) + 6 * i * frequencyStride
      transformPixels(workspace + i * TEMPORARY_ROW, VECTOR, to, frequencyStride)
    }
  }
}

/**
 * Which pixels of the output tile at `(row, column)` see nothing but zeros in `image`: bit `4 · i + j` stands for the
 * pixel in row i and column j. Their sums are exactly 0, but transformed together with what lies beside them they come
 * out as rounding: one half of them above 0, where a relu lets a gradient through that belongs to nobody.
 */
export function emptyWindows(shape: Correlation, image: usize, row: i32, column: i32): i32 {
  const top = row * TILE_OUT - shape.padTop
  const left = column * TILE_OUT - shape.padLeft
  const first = max(left, 0)
  const end = min(left + TILE_IN, shape.width)
  // What the windows that begin in each column see of the last three rows of pixels.
  let above: i32 = 0
  let over: i32 = 0
  let seen: i32 = 0
  for (let i = 0; i < TILE_IN; i++) {
    const y = top + i
    let pixels: i32 = 0
    if (y >= 0 && y < shape.height) {
      let address = image + bytes((y * shape.width + first) * shape.channels)
      for (let x = first; x < end; x++) {
        if (!isZero(address, shape.channels)) pixels |= 1 << (x - left)
        address += bytes(shape.channels)
      }
    }
    const windows = pixels | (pixels >> 1) | (pixels >> 2)
    if (i > 1) seen |= ((above | over | windows) & 15) << (TILE_OUT * (i - 2))
    above = over
    over = windows
  }
  return ~seen & 0xffff
}

/** Whether all `count` numbers at `address` are 0 or −0. */
function isZero(address: usize, count: i32): bool {
  let c = 0
  for (; c + LANES <= count; c += LANES) {
    if (v128.any_true(f32x4.ne(v128.load(address + bytes(c)), f32x4.splat(0)))) return false
  }
  return c === count || !v128.any_true(f32x4.ne(loadPart(address + bytes(c), count - c), f32x4.splat(0)))
}

/** Transforms a tile of the output's gradient in the same way. */
export function transformGradientTile(
  shape: Correlation,
  image: usize,
  row: i32,
  column: i32,
  target: usize,
  frequencyStride: usize,
  workspace: usize,
): void {
  const channels = shape.outChannels
  const top = row * TILE_OUT
  const left = column * TILE_OUT
  const tile = tileOf(image, shape.outHeight, shape.outWidth, channels, top, left, TILE_OUT, workspace)
  const width = tile === workspace + 2 * TEMPORARY_BYTES ? TILE_OUT : shape.outWidth
  const pixel = bytes(channels)
  const line = bytes(channels * width)
  for (let channel = 0; channel < channels; channel += LANES) {
    for (let j: usize = 0; j < 4; j++) {
      transformGradients(tile + bytes(channel) + j * pixel, line, workspace + j * VECTOR, TEMPORARY_ROW)
    }
    for (let i: usize = 0; i < 6; i++) {
      const to = target + bytes(channel) + 6 * i * frequencyStride
      transformGradients(workspace + i * TEMPORARY_ROW, VECTOR, to, frequencyStride)
    }
  }
}

/**
 * Turns the products of a tile into pixels of `y`, with bias (0: none) and activation; drops what sticks out. `empty` are
 * those whose sums are 0, see {@link emptyWindows}.
 */
export function storeOutputTile(
  shape: Correlation,
  products: usize,
  frequencyStride: usize,
  row: i32,
  column: i32,
  bias: usize,
  activation: i32,
  image: usize,
  empty: i32,
  workspace: usize,
): void {
  const height = min(TILE_OUT, shape.outHeight - row * TILE_OUT)
  const width = min(TILE_OUT, shape.outWidth - column * TILE_OUT)
  const corner = image + bytes(TILE_OUT * (row * shape.outRowStride + column * shape.outPixelStride))
  const whole = shape.outChannels & -LANES
  let at: usize = 0
  for (let channel = 0; channel < whole; channel += LANES) {
    const shift = bias === 0 ? f32x4.splat(0) : v128.load(bias + at)
    storeChannels(
      shape,
      products + at,
      frequencyStride,
      corner + at,
      height,
      width,
      shift,
      activation,
      LANES,
      empty,
      workspace,
    )
    at += VECTOR
  }
  const rest = shape.outChannels - whole
  if (rest > 0) {
    const shift = bias === 0 ? f32x4.splat(0) : loadPart(bias + at, rest)
    storeChannels(
      shape,
      products + at,
      frequencyStride,
      corner + at,
      height,
      width,
      shift,
      activation,
      rest,
      empty,
      workspace,
    )
  }
}

/** {@link storeOutputTile} for `count` channels. */
// @inline
function storeChannels(
  shape: Correlation,
  products: usize,
  frequencyStride: usize,
  corner: usize,
  height: i32,
  width: i32,
  shift: v128,
  activation: i32,
  count: i32,
  empty: i32,
  workspace: usize,
): void {
  const pixels = workspace + TEMPORARY_BYTES
  for (let j: usize = 0; j < 6; j++) {
    transformProducts(
      products + j * frequencyStride,
      6 * frequencyStride,
      workspace + j * VECTOR,
      TEMPORARY_ROW,
    )
  }
  for (let i = 0; i < height; i++) {
    transformProducts(workspace + <usize>i * TEMPORARY_ROW, VECTOR, pixels, VECTOR)
    let address = corner + bytes(i * shape.outRowStride)
    for (let j = 0; j < width; j++) {
      let sum = v128.load(pixels + <usize>j * VECTOR)
      // Times 0, because weights that are no numbers make sums that are none.
      if ((empty >> (TILE_OUT * i + j)) & 1) sum = f32x4.mul(sum, f32x4.splat(0))
      storePart(address, activate(f32x4.add(sum, shift), activation), count)
      address += bytes(shape.outPixelStride)
    }
  }
}

/**
 * The address of a square tile of pixels: in the image itself, or in a copy behind the temporary tiles where the tile
 * sticks out or where whole vectors of channels would reach beyond the tensor.
 */
function tileOf(
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  top: i32,
  left: i32,
  side: i32,
  workspace: usize,
): usize {
  const isInside = top >= 0 && left >= 0 && top + side <= height && left + side <= width
  if (isInside && roundUp(channels, LANES) === channels) {
    return image + bytes((top * width + left) * channels)
  }
  const copy = workspace + 2 * TEMPORARY_BYTES
  copyPadded(image, height, width, channels, -top, -left, copy, side, side)
  return copy
}
