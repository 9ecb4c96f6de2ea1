import type { TensorInfo } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { ACTIVATION_CODES, type Epilogue } from '../matrix/epilogue.ts'
import type { KernelHost } from '../runtime/kernel-host.ts'
import { kernelMode } from '../runtime/kernel-settings.ts'
import { rowRanges, sumRanges } from '../runtime/ranges.ts'
import type { ConvGeometry } from './conv-geometry.ts'
import {
  type Correlation,
  correlationNumbers,
  type FilterView,
  forwardFilter,
  forwardPass,
  inputGradientPasses,
} from './correlation.ts'

const FLOAT_BYTES = 4

/** `x [batch, height, width, channels]`, `filter [kernelHeight, kernelWidth, channels, outChannels]` → images. */
export function convolve(
  backend: BackendWasm,
  host: KernelHost,
  geometry: ConvGeometry,
  x: TensorInfo,
  filter: TensorInfo,
  epilogue: Epilogue = { activation: 'linear' },
): TensorInfo {
  const { batch, outHeight, outWidth, outChannels } = geometry
  const y = backend.makeOutput([batch, outHeight, outWidth, outChannels], 'float32')
  runPass(host, forwardPass(geometry), forwardFilter(geometry), x, filter, host.addressOf(y), epilogue)
  return y
}

/** The gradient of `x` from the gradient `dy` of the result. */
export function inputGradient(
  backend: BackendWasm,
  host: KernelHost,
  geometry: ConvGeometry,
  dy: TensorInfo,
  filter: TensorInfo,
): TensorInfo {
  const { batch, height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth } = geometry
  const dx = backend.makeOutput([batch, height, width, channels], 'float32')
  if (kernelHeight < strideHeight || kernelWidth < strideWidth) backend.typedArrayFromHeap(dx).fill(0)
  for (const { shape, filter: view, outStart } of inputGradientPasses(geometry)) {
    runPass(host, shape, view, dy, filter, host.addressOf(dx) + outStart * FLOAT_BYTES)
  }
  return dx
}

/** More parts of a sum than these bytes hold are not worth their memory. */
const MOST_SUM_BYTES = 64 << 20

/** The gradient of `filter` from `x` and the gradient `dy` of the result. */
export function filterGradient(
  backend: BackendWasm,
  host: KernelHost,
  geometry: ConvGeometry,
  x: TensorInfo,
  dy: TensorInfo,
): TensorInfo {
  const { kernelHeight, kernelWidth, channels, outChannels } = geometry
  const dFilter = backend.makeOutput([kernelHeight, kernelWidth, channels, outChannels], 'float32')
  const { exports } = host
  const pass = forwardPass(geometry)
  const shape = host.writeShape(correlationNumbers(pass))
  const isWinograd = winogradPays(pass)
  const partBytes = isWinograd ? exports.winogradSumBytes(shape) : filterBytes(geometry)
  const workspaceBytes = isWinograd
    ? exports.winogradWorkspace(shape)
    : exports.directWorkspace(shape) + partBytes
  const count = isWinograd ? exports.winogradTiles(shape) : pass.batch
  const cut = sumRanges(count, numbersOf(pass) / count, MOST_SUM_BYTES / partBytes)
  const [reserved = 0, workspace = 0] = host.reserve(partBytes * cut.length, isWinograd ? workspaceBytes : 0)
  // Transformed sums are not yet the gradient; direct ones are.
  const target = host.addressOf(dFilter)
  const sums = isWinograd ? reserved : target
  const rest = reserved + partBytes
  host.run(
    isWinograd ? 'winogradFilterSums' : 'correlateFilter',
    cut.map(([first, end], part) => {
      const address = part === 0 ? sums : rest + (part - 1) * partBytes
      return [shape, host.addressOf(x), host.addressOf(dy), address, first, end]
    }),
    workspaceBytes,
  )
  if (cut.length > 1) {
    const parts = rowRanges(partBytes / FLOAT_BYTES, cut.length)
    host.run(
      'addParts',
      parts.map(([first, end]) => [sums, rest, partBytes, cut.length - 1, first, end]),
    )
  }
  if (isWinograd) exports.winogradFilterGradient(shape, sums, target, workspace)
  return dFilter
}

/** Numbers of a pass's results: what it costs grows with them. */
function numbersOf({ batch, outHeight, outWidth, outChannels }: Correlation): number {
  return batch * outHeight * outWidth * outChannels
}

function filterBytes({ kernelHeight, kernelWidth, channels, outChannels }: ConvGeometry): number {
  return kernelHeight * kernelWidth * channels * outChannels * FLOAT_BYTES
}

function runPass(
  host: KernelHost,
  pass: Correlation,
  view: FilterView,
  x: TensorInfo,
  filter: TensorInfo,
  y: number,
  { bias, activation }: Epilogue = { activation: 'linear' },
): void {
  const { exports } = host
  const shape = host.writeShape(correlationNumbers(pass))
  const isWinograd = winogradPays(pass)
  const workspaceBytes = isWinograd ? exports.winogradWorkspace(shape) : exports.directWorkspace(shape)
  const [panels = 0, transformed = 0, workspace = 0] = host.reserve(
    exports.filterPanelBytes(shape),
    isWinograd ? exports.winogradFilterBytes(shape) : 0,
    isWinograd ? workspaceBytes : 0,
  )
  exports.packFilter(
    shape,
    host.addressOf(filter) + view.start * FLOAT_BYTES,
    view.rowStride * FLOAT_BYTES,
    view.columnStride * FLOAT_BYTES,
    view.channelStride * FLOAT_BYTES,
    view.outChannelStride * FLOAT_BYTES,
    panels,
  )
  if (isWinograd) exports.transformFilter(shape, panels, transformed, workspace)
  const count = isWinograd ? exports.winogradTiles(shape) : pass.batch
  const weights = isWinograd ? transformed : panels
  const biasAddress = bias ? host.addressOf(bias) : 0
  host.run(
    isWinograd ? 'winogradCorrelate' : 'correlate',
    rowRanges(count, numbersOf(pass) / count).map(([first, end]) => [
      shape,
      host.addressOf(x),
      weights,
      biasAddress,
      ACTIVATION_CODES[activation],
      y,
      first,
      end,
    ]),
    workspaceBytes,
  )
}

/** Fewer channels than this do not make up for transforming the tiles. */
const FEWEST_CHANNELS = 8

/** Multiplications of the definition for one of Winograd's, below which the transforms cost more than is saved. */
const LEAST_SAVING = 1.5

/**
 * Whether Winograd's F(4×4, 3×3) is allowed and faster for a pass. Where the results do not fill the tiles of 4×4 it
 * saves less than four times, down to nothing for results of 2×2.
 */
function winogradPays(pass: Correlation): boolean {
  const { kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = pass
  if (kernelMode() !== 'fast' || kernelHeight !== 3 || kernelWidth !== 3) return false
  if (strideHeight !== 1 || strideWidth !== 1 || pass.outPixelStride !== pass.outChannels) return false
  if (Math.min(pass.channels, pass.outChannels) < FEWEST_CHANNELS) return false
  const tiles = Math.ceil(outHeight / 4) * Math.ceil(outWidth / 4)
  return outHeight * outWidth * 9 >= tiles * 36 * LEAST_SAVING
}
