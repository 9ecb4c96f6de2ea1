import { product, TILE_COLUMNS } from '../matrix/tile-product.assembly.ts'
import { bytes, LANES, roundUp, storePart } from '../runtime/vector.assembly.ts'
import { Correlation } from './correlation.assembly.ts'
import { filterPanelBytes } from './direct-convolution.assembly.ts'
import {
  emptyWindows,
  FREQUENCIES,
  storeOutputTile,
  tileColumns,
  tileRows,
  tileWorkspace,
  transformGradientTile,
  transformInputTile,
} from './winograd-tiles.assembly.ts'
import { transformSums, transformWeights } from './winograd-transforms.assembly.ts'

/*
 * Convolution with 3×3 filters and stride 1 by Winograd's minimal filtering F(4×4, 3×3) (Lavin and Gray, 2016): tiles
 * of the image and the filter are transformed, multiplied number by number (36 matrix products over the channels), and
 * transformed back: 36 multiplications where the definition needs 144.
 */

/** Transformed tiles worked on together: their numbers should stay in the second-level cache. */
const BLOCK_BYTES: i32 = 384 << 10
const VECTOR: usize = 16
const TEMPORARY_ROW: usize = 6 * VECTOR

/** Bytes of a transformed filter: `[36][outChannels / 8][channels][8]`. */
export function winogradFilterBytes(shape: Correlation): usize {
  return filterPanelBytes(shape) * 4
}

/** How many tiles the results of a batch have. */
export function winogradTiles(shape: Correlation): i32 {
  return shape.batch * tileRows(shape) * tileColumns(shape)
}

/** Transforms a filter that was packed by `packFilter`. */
export function transformFilter(
  shape: Correlation,
  panels: usize,
  transformed: usize,
  workspace: usize,
): void {
  const row = bytes(TILE_COLUMNS)
  const weight = bytes(shape.channels * TILE_COLUMNS)
  const frequencyStride = bytes(shape.channels * roundUp(shape.outChannels, TILE_COLUMNS))
  for (let column = 0; column < shape.outChannels; column += TILE_COLUMNS) {
    for (let part: usize = 0; part < weight; part += VECTOR) {
      for (let q: usize = 0; q < 3; q++) {
        transformWeights(panels + part + q * weight, 3 * weight, workspace + q * VECTOR, TEMPORARY_ROW)
      }
      for (let i: usize = 0; i < 6; i++) {
        const to = transformed + part + 6 * i * frequencyStride
        transformWeights(workspace + i * TEMPORARY_ROW, VECTOR, to, frequencyStride)
      }
    }
    panels += 9 * weight
    transformed += <usize>shape.channels * row
  }
}

/** Bytes that the functions here need beside their operands: {@link winogradFilterSums} works on two blocks at a time. */
export function winogradWorkspace(shape: Correlation): usize {
  const perTile = inputChannels(shape) + outputChannels(shape)
  return (
    tileWorkspace(max(shape.channels, shape.outChannels)) +
    bytes(FREQUENCIES * (2 * blockTiles(shape) * perTile + 64))
  )
}

/** The tiles `from … end − 1` of `y` (counted through the batch) from `x` and the transformed filter, with bias (`[outChannels]`, or 0) and activation. */
export function winogradCorrelate(
  shape: Correlation,
  x: usize,
  filter: usize,
  bias: usize,
  activation: i32,
  y: usize,
  from: i32,
  end: i32,
  workspace: usize,
): void {
  const perImage = tileRows(shape) * tileColumns(shape)
  const block = blockTiles(shape)
  const inputRow = bytes(inputChannels(shape))
  const outputRow = bytes(outputChannels(shape))
  const inputStride = spread(inputRow * <usize>block)
  const outputStride = spread(outputRow * <usize>block)
  const inputs = workspace + tileWorkspace(max(shape.channels, shape.outChannels))
  const outputs = inputs + <usize>FREQUENCIES * inputStride
  const filterStride = bytes(shape.channels * outputChannels(shape))
  for (let first = from; first < end; first += block) {
    const count = min(block, end - first)
    transformInputs(shape, x, first, count, inputs, inputStride, workspace)
    for (let k: usize = 0; k < <usize>FREQUENCIES; k++) {
      product(
        inputs + k * inputStride,
        inputRow,
        4,
        count,
        filter + k * filterStride,
        bytes(shape.channels * TILE_COLUMNS),
        bytes(TILE_COLUMNS),
        outputChannels(shape),
        shape.channels,
        outputs + k * outputStride,
        outputRow,
        false,
      )
    }
    for (let t = 0; t < count; t++) {
      const tile = (first + t) % perImage
      const image = (first + t) / perImage
      const row = tile / tileColumns(shape)
      const column = tile % tileColumns(shape)
      storeOutputTile(
        shape,
        outputs + <usize>t * outputRow,
        outputStride,
        row,
        column,
        bias,
        activation,
        y + bytes(image * shape.outImageStride),
        emptyWindows(shape, x + bytes(image * shape.height * shape.width * shape.channels), row, column),
        workspace,
      )
    }
  }
}

/** Bytes of the sums that {@link winogradFilterGradient} collects: `[36][channels][outChannels]`. */
export function winogradSumBytes(shape: Correlation): usize {
  return bytes(FREQUENCIES * shape.channels * outputChannels(shape))
}

/**
 * The part of the filter's gradient, still transformed, that the tiles `from … end − 1` of `x` and of the gradient `dy`
 * of `y` make; `dy` has no gaps.
 */
export function winogradFilterSums(
  shape: Correlation,
  x: usize,
  dy: usize,
  sums: usize,
  from: i32,
  end: i32,
  workspace: usize,
): void {
  const perImage = tileRows(shape) * tileColumns(shape)
  // Longer sums pay for the larger block: each is read and written again by the next one.
  const block = 2 * blockTiles(shape)
  const inputRow = bytes(inputChannels(shape))
  const gradientRow = bytes(outputChannels(shape))
  const inputStride = spread(inputRow * <usize>block)
  const gradientStride = spread(gradientRow * <usize>block)
  const inputs = workspace + tileWorkspace(max(shape.channels, shape.outChannels))
  const gradients = inputs + <usize>FREQUENCIES * inputStride
  const sumStride = gradientRow * <usize>shape.channels
  for (let first = from; first < end; first += block) {
    const count = min(block, end - first)
    transformInputs(shape, x, first, count, inputs, inputStride, workspace)
    for (let t = 0; t < count; t++) {
      const tile = (first + t) % perImage
      const image = dy + bytes(((first + t) / perImage) * shape.outImageStride)
      transformGradientTile(
        shape,
        image,
        tile / tileColumns(shape),
        tile % tileColumns(shape),
        gradients + <usize>t * gradientRow,
        gradientStride,
        workspace,
      )
    }
    for (let k: usize = 0; k < <usize>FREQUENCIES; k++) {
      product(
        inputs + k * inputStride,
        4,
        inputRow,
        shape.channels,
        gradients + k * gradientStride,
        bytes(TILE_COLUMNS),
        gradientRow,
        outputChannels(shape),
        count,
        sums + k * sumStride,
        gradientRow,
        first > from,
      )
    }
  }
}

function transformInputs(
  shape: Correlation,
  x: usize,
  first: i32,
  count: i32,
  inputs: usize,
  stride: usize,
  workspace: usize,
): void {
  const columns = tileColumns(shape)
  const perImage = tileRows(shape) * columns
  const row = bytes(inputChannels(shape))
  for (let t = 0; t < count; t++) {
    const tile = (first + t) % perImage
    const image = x + bytes(((first + t) / perImage) * shape.height * shape.width * shape.channels)
    const target = inputs + <usize>t * row
    transformInputTile(shape, image, tile / columns, tile % columns, target, stride, workspace)
  }
}

/** The filter's gradient from the sums of all tiles. */
export function winogradFilterGradient(
  shape: Correlation,
  sums: usize,
  dFilter: usize,
  workspace: usize,
): void {
  const row = bytes(outputChannels(shape))
  const stride = row * <usize>shape.channels
  const weights = workspace + 6 * TEMPORARY_ROW
  const position = shape.channels * shape.outChannels
  for (let channel = 0; channel < shape.channels; channel++) {
    for (let out = 0; out < shape.outChannels; out += LANES) {
      const from = sums + <usize>channel * row + bytes(out)
      for (let j: usize = 0; j < 6; j++) {
        transformSums(from + j * stride, 6 * stride, workspace + j * VECTOR, TEMPORARY_ROW)
      }
      for (let p = 0; p < 3; p++) {
        transformSums(workspace + <usize>p * TEMPORARY_ROW, VECTOR, weights, VECTOR)
        for (let q = 0; q < 3; q++) {
          const address = dFilter + bytes((3 * p + q) * position + channel * shape.outChannels + out)
          storePart(address, v128.load(weights + <usize>q * VECTOR), shape.outChannels - out)
        }
      }
    }
  }
}

/** A multiple of the rows of a product's tile. */
function blockTiles(shape: Correlation): i32 {
  const perTile = FREQUENCIES * (inputChannels(shape) + outputChannels(shape)) * 4
  return max(8, min(64, (BLOCK_BYTES / perTile) & -4))
}

function inputChannels(shape: Correlation): i32 {
  return roundUp(shape.channels, LANES)
}

function outputChannels(shape: Correlation): i32 {
  return roundUp(shape.outChannels, TILE_COLUMNS)
}

/** An odd number of cache lines: numbers this far apart fall into different sets of the cache. */
function spread(stride: usize): usize {
  return ((stride + 127) & ~127) + 64
}
