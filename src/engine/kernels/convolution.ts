import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { ConvGeometry } from '../backend/wasm/conv-geometry.ts'
import {
  type Correlation,
  correlationNumbers,
  type FilterView,
  forwardFilter,
  forwardPass,
  inputGradientPasses,
} from './correlation.ts'
import { ACTIVATION_CODES, type Finish } from './finish.ts'
import type { KernelHost } from './kernel-host.ts'
import { winogradPays } from './winograd-pays.ts'

const FLOAT_BYTES = 4

/** `x [batch, height, width, channels]`, `filter [kernelHeight, kernelWidth, channels, outChannels]` → images. */
export function convolve(
  backend: BackendWasm,
  host: KernelHost,
  geometry: ConvGeometry,
  x: TensorInfo,
  filter: TensorInfo,
  finish: Finish = { activation: 'linear' },
): TensorInfo {
  const { batch, outHeight, outWidth, outChannels } = geometry
  const y = backend.makeOutput([batch, outHeight, outWidth, outChannels], 'float32')
  runPass(host, forwardPass(geometry), forwardFilter(geometry), x, filter, host.placeOf(y), finish)
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
    runPass(host, shape, view, dy, filter, host.placeOf(dx) + outStart * FLOAT_BYTES)
  }
  return dx
}

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
  const [sums = 0, workspace = 0] = isWinograd
    ? host.reserve(exports.winogradSumBytes(shape), exports.winogradWorkspace(shape))
    : host.reserve(filterBytes(geometry), exports.directWorkspace(shape))
  const compute = isWinograd ? exports.winogradFilterGradient : exports.correlateFilter
  compute(shape, host.placeOf(x), host.placeOf(dy), host.placeOf(dFilter), sums, workspace)
  return dFilter
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
  { bias, activation }: Finish = { activation: 'linear' },
): void {
  const { exports } = host
  const shape = host.writeShape(correlationNumbers(pass))
  const isWinograd = winogradPays(pass)
  const [panels = 0, transformed = 0, workspace = 0] = host.reserve(
    exports.filterPanelBytes(shape),
    isWinograd ? exports.winogradFilterBytes(shape) : 0,
    isWinograd ? exports.winogradWorkspace(shape) : exports.directWorkspace(shape),
  )
  exports.packFilter(
    shape,
    host.placeOf(filter) + view.start * FLOAT_BYTES,
    view.rowStride * FLOAT_BYTES,
    view.columnStride * FLOAT_BYTES,
    view.channelStride * FLOAT_BYTES,
    view.outChannelStride * FLOAT_BYTES,
    panels,
  )
  if (isWinograd) exports.transformFilter(shape, panels, transformed, workspace)
  const compute = isWinograd ? exports.winogradCorrelate : exports.correlate
  const weights = isWinograd ? transformed : panels
  const biasPlace = bias ? host.placeOf(bias) : 0
  compute(shape, host.placeOf(x), weights, biasPlace, ACTIVATION_CODES[activation], y, workspace)
}
