import { addBiasAndActivate } from '../matrix/epilogue.assembly.ts'
import { packPanels, product, TILE_COLUMNS } from '../matrix/tile-product.assembly.ts'
import { bytes, roundUp } from '../runtime/vector.assembly.ts'
import { addTo } from '../sums/add-parts.assembly.ts'
import { copyPadded } from './copy-padded.assembly.ts'
import { Correlation } from './correlation.assembly.ts'

/** Below this many numbers in a kernel row, gathering whole patches first makes the better inner loops. */
const SHORT_KERNEL_ROW: i32 = 16

/** Bytes of the filter as panels: `[outChannels / 8][kernelHeight · kernelWidth · channels][8]`. */
export function filterPanelBytes(shape: Correlation): usize {
  return bytes(kernelSize(shape) * roundUp(shape.outChannels, TILE_COLUMNS))
}

/**
 * Packs a filter. Its weight (p, q, c, o) is at `filter` + the sum of each index times its stride, in bytes; with
 * negative strides for p and q and those of c and o exchanged, it is the filter of the input gradient.
 */
export function packFilter(
  shape: Correlation,
  filter: usize,
  rowStride: isize,
  columnStride: isize,
  channelStride: isize,
  outChannelStride: isize,
  panels: usize,
): void {
  const depth = bytes(kernelSize(shape))
  const panelBytes = depth * TILE_COLUMNS
  let address = panels
  for (let p = 0; p < shape.kernelHeight; p++) {
    for (let q = 0; q < shape.kernelWidth; q++) {
      const weights = filter + <isize>p * rowStride + <isize>q * columnStride
      packPanels(
        weights,
        channelStride,
        outChannelStride,
        shape.channels,
        shape.outChannels,
        address,
        panelBytes,
      )
      address += bytes(shape.channels * TILE_COLUMNS)
    }
  }
}

/** Bytes that {@link correlate} needs beside its operands; {@link correlateFilter} needs the size of the filter more. */
export function directWorkspace(shape: Correlation): usize {
  const dy = shape.outHeight * shape.outWidth * shape.outChannels + TILE_COLUMNS
  const patches = shape.outWidth * kernelSize(shape)
  return bytes(paddedHeight(shape) * paddedWidth(shape) * shape.channels + max(patches, dy))
}

/**
 * The images `first … end − 1` of `y` from `x` and the packed filter: each output row is a product of the pixels' kernel rows, which lie in the image
 * as they are (no patches are copied), with the filter's panels. Bias (`[outChannels]` or 0) and activation need `y`
 * to have no gaps.
 */
export function correlate(
  shape: Correlation,
  x: usize,
  panels: usize,
  bias: usize,
  activation: i32,
  y: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const patches = workspace + bytes(paddedHeight(shape) * paddedWidth(shape) * shape.channels)
  for (let n = first; n < end; n++) {
    const image = paddedImage(shape, x, n, workspace)
    const out = y + bytes(n * shape.outImageStride)
    for (let i = 0; i < shape.outHeight; i++) {
      const outRow = out + bytes(i * shape.outRowStride)
      if (shape.kernelWidth * shape.channels < SHORT_KERNEL_ROW) {
        correlatePatches(shape, image, i, panels, outRow, patches)
      } else {
        correlateRow(shape, image, i, panels, outRow)
      }
    }
    const rowBytes = bytes(shape.outChannels)
    addBiasAndActivate(out, shape.outHeight * shape.outWidth, shape.outChannels, rowBytes, bias, activation)
  }
}

function correlateRow(shape: Correlation, image: usize, row: i32, panels: usize, out: usize): void {
  const rowBytes = bytes(paddedWidth(shape) * shape.channels)
  const length = shape.kernelWidth * shape.channels
  const panelBytes = bytes(kernelSize(shape) * TILE_COLUMNS)
  let pixels = image + <usize>(row * shape.strideHeight) * rowBytes
  for (let p = 0; p < shape.kernelHeight; p++) {
    product(
      pixels,
      bytes(shape.strideWidth * shape.channels),
      4,
      shape.outWidth,
      panels + bytes(p * length * TILE_COLUMNS),
      panelBytes,
      bytes(TILE_COLUMNS),
      shape.outChannels,
      length,
      out,
      bytes(shape.outPixelStride),
      p > 0,
    )
    pixels += rowBytes
  }
}

function correlatePatches(
  shape: Correlation,
  image: usize,
  row: i32,
  panels: usize,
  out: usize,
  patches: usize,
): void {
  const rowLength = paddedWidth(shape) * shape.channels
  const length = shape.kernelWidth * shape.channels
  const depth = kernelSize(shape)
  let patch = patches
  for (let j = 0; j < shape.outWidth; j++) {
    let pixels = image + bytes(row * shape.strideHeight * rowLength + j * shape.strideWidth * shape.channels)
    for (let p = 0; p < shape.kernelHeight; p++) {
      for (let k = 0; k < length; k++) store<f32>(patch + bytes(k), load<f32>(pixels + bytes(k)))
      pixels += bytes(rowLength)
      patch += bytes(length)
    }
  }
  product(
    patches,
    bytes(depth),
    4,
    shape.outWidth,
    panels,
    bytes(depth * TILE_COLUMNS),
    bytes(TILE_COLUMNS),
    shape.outChannels,
    depth,
    out,
    bytes(shape.outPixelStride),
    false,
  )
}

/**
 * The filter's gradient, `[kernelHeight, kernelWidth, channels, outChannels]`, of the images `first … end − 1`, from `x`
 * and the gradient `dy` of `y`. Each row of output pixels adds a product: of what a kernel row saw, transposed, with the
 * row's gradient. Each image is summed by itself first, which keeps the rounding errors of long sums down.
 */
export function correlateFilter(
  shape: Correlation,
  x: usize,
  dy: usize,
  dFilter: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const size = kernelSize(shape) * shape.outChannels
  const spare = workspace + bytes(paddedHeight(shape) * paddedWidth(shape) * shape.channels)
  const partial = workspace + directWorkspace(shape)
  memory.fill(dFilter, 0, bytes(size))
  for (let n = first; n < end; n++) {
    const image = paddedImage(shape, x, n, workspace)
    const gradient = readableGradient(shape, dy, n, spare)
    for (let i = 0; i < shape.outHeight; i++) addRow(shape, image, gradient, i, partial)
    addTo(dFilter, partial, size)
  }
}

function addRow(shape: Correlation, image: usize, gradient: usize, row: i32, partial: usize): void {
  const rowLength = paddedWidth(shape) * shape.channels
  const length = shape.kernelWidth * shape.channels
  for (let p = 0; p < shape.kernelHeight; p++) {
    product(
      image + bytes((row * shape.strideHeight + p) * rowLength),
      4,
      bytes(shape.strideWidth * shape.channels),
      length,
      gradient + bytes(row * shape.outWidth * shape.outChannels),
      bytes(TILE_COLUMNS),
      bytes(shape.outChannels),
      shape.outChannels,
      shape.outWidth,
      partial + bytes(p * length * shape.outChannels),
      bytes(shape.outChannels),
      row > 0,
    )
  }
}

/** One image of `dy`, copied where reading a whole panel would reach behind the tensor. */
function readableGradient(shape: Correlation, dy: usize, n: i32, spare: usize): usize {
  const size = shape.outHeight * shape.outWidth * shape.outChannels
  const gradient = dy + bytes(n * size)
  if (shape.outChannels % TILE_COLUMNS === 0) return gradient
  memory.copy(spare, gradient, bytes(size))
  return spare
}

/** One image of `x` with all that the kernel reads beyond its edges. */
function paddedImage(shape: Correlation, x: usize, n: i32, workspace: usize): usize {
  const image = x + bytes(n * shape.height * shape.width * shape.channels)
  const height = paddedHeight(shape)
  const width = paddedWidth(shape)
  if (shape.padTop === 0 && shape.padLeft === 0 && height <= shape.height && width === shape.width)
    return image
  copyPadded(
    image,
    shape.height,
    shape.width,
    shape.channels,
    shape.padTop,
    shape.padLeft,
    workspace,
    height,
    width,
  )
  return workspace
}

function paddedHeight(shape: Correlation): i32 {
  return (shape.outHeight - 1) * shape.strideHeight + shape.kernelHeight
}

/** Not the width that is read, but never less than the image's: then most images need not be copied. */
function paddedWidth(shape: Correlation): i32 {
  return max(
    (shape.outWidth - 1) * shape.strideWidth + shape.kernelWidth,
    shape.padLeft === 0 ? shape.width : 0,
  )
}

function kernelSize(shape: Correlation): i32 {
  return shape.kernelHeight * shape.kernelWidth * shape.channels
}
