import type { Conv2DBackpropInputAttrs, TensorInfo } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import {
  defineWasmKernel,
  floatOffsetOf,
  floatsOf,
  free,
  heapOf,
  multiply,
  runKernel,
  transpose,
  withShape,
} from '../runtime/wasm-kernel.ts'
import { addPatches } from './add-patches.ts'
import { type ConvGeometry, convGeometry } from './conv-geometry.ts'

/** Pixels in one matrix product: its operands stay in the processor's cache, its overhead small. */
const PIXELS_PER_PRODUCT = 256

/**
 * Gradient of a convolution's input, about ten times as fast as the original kernel's scalar loop.
 *
 * With stride 1 it is itself a convolution: of the output gradient, padded, with the filter turned by 180°. With a
 * larger stride most of that convolution would multiply zeros, so there (and where more padding than filter makes
 * it impossible) the gradient times the transposed filter gives each pixel's patch, and the patches are added up.
 */
export const conv2DBackpropInput = defineWasmKernel<'dy' | 'filter', Conv2DBackpropInputAttrs>(
  'Conv2DBackpropInput',
  ({ inputs: { dy, filter }, attrs, backend }) => {
    const geometry = convGeometry(attrs.inputShape, filter.shape, attrs)
    const pad = turnedPadding(geometry)
    return pad === undefined
      ? byPatches(backend, dy, filter, geometry)
      : byConvolution(backend, dy, filter, pad)
  },
)

type Padding = readonly [vertical: readonly [number, number], horizontal: readonly [number, number]]

/** The zeros to put around the output gradient, or nothing where no convolution gives the result. */
function turnedPadding(geometry: ConvGeometry): Padding | undefined {
  if (geometry.strideHeight !== 1 || geometry.strideWidth !== 1) return undefined
  const top = geometry.kernelHeight - 1 - geometry.padTop
  const left = geometry.kernelWidth - 1 - geometry.padLeft
  const bottom = geometry.height + geometry.kernelHeight - 1 - geometry.outHeight - top
  const right = geometry.width + geometry.kernelWidth - 1 - geometry.outWidth - left
  return Math.min(top, bottom, left, right) < 0
    ? undefined
    : [
        [top, bottom],
        [left, right],
      ]
}

function byConvolution(
  backend: BackendWasm,
  dy: TensorInfo,
  filter: TensorInfo,
  [vertical, horizontal]: Padding,
): TensorInfo {
  const swapped = transpose(backend, filter, [0, 1, 3, 2])
  const turned = runKernel('Reverse', backend, { x: swapped }, { dims: [0, 1] })
  const dx = runKernel(
    'Conv2D',
    backend,
    { x: dy, filter: turned },
    { strides: 1, dilations: 1, dataFormat: 'NHWC', pad: [[0, 0], vertical, horizontal, [0, 0]] },
  )
  free(backend, swapped, turned)
  return dx
}

function byPatches(
  backend: BackendWasm,
  dy: TensorInfo,
  filter: TensorInfo,
  geometry: ConvGeometry,
): TensorInfo {
  const { batch, height, width, channels, kernelHeight, kernelWidth } = geometry
  const { outHeight, outWidth, outChannels } = geometry
  const weights = kernelHeight * kernelWidth * channels
  const transposed = transpose(backend, withShape(filter, [weights, outChannels]), [1, 0])
  const dx = backend.makeOutput([batch, height, width, channels], 'float32')
  floatsOf(backend, dx).fill(0)
  const rows = batch * outHeight
  const step = Math.ceil(PIXELS_PER_PRODUCT / outWidth)
  for (let first = 0; first < rows; first += step) {
    const range = { first, count: Math.min(step, rows - first) }
    const gradient = backend.makeOutput([range.count * outWidth, outChannels], 'float32')
    const from = floatOffsetOf(backend, dy) + first * outWidth * outChannels
    heapOf(backend, gradient).copyWithin(
      floatOffsetOf(backend, gradient),
      from,
      from + range.count * outWidth * outChannels,
    )
    const patches = multiply(backend, gradient, transposed)
    addPatches(floatsOf(backend, dx), floatsOf(backend, patches), range, geometry)
    free(backend, gradient, patches)
  }
  free(backend, transposed)
  return dx
}
