import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
} from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { free, multiply, runKernel, transpose, withShape } from '../../engine/ops/runtime/wasm-kernel.ts'

interface Call {
  readonly inputs: { readonly x: TensorInfo; readonly dy: TensorInfo }
  readonly attrs: Conv2DBackpropFilterAttrs
  readonly backend: BackendWasm
}

/** Of the two forms, the product is faster with few channels (twice to three times with one), else the convolution. */
const FEW_CHANNELS = 8

/**
 * The one kernel without which tfjs's wasm back end cannot train a convolution at all, put together from tfjs's own in
 * whichever of two ways is faster.
 */
function filterGradient({ inputs: { x, dy }, attrs, backend }: Call): TensorInfo {
  const { filterShape, pad, dimRoundingMode } = attrs
  const shape = x.shape as [number, number, number, number]
  const info = backend_util.computeConv2DInfo(shape, filterShape, attrs.strides, 1, pad, dimRoundingMode)
  const { top, bottom, left, right } = info.padInfo
  const paddings = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]
  const padded = runKernel('PadV2', backend, { x }, { paddings, constantValue: 0 })
  const gradient =
    info.inChannels < FEW_CHANNELS
      ? asProduct(backend, padded, dy, info)
      : asConvolution(backend, padded, dy, info)
  free(backend, padded)
  return gradient
}

/** What each weight saw, `[weights, pixels]`, times the output gradient, `[pixels, output channels]`. */
function asProduct(
  backend: BackendWasm,
  padded: TensorInfo,
  dy: TensorInfo,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const { batchSize, filterHeight, filterWidth, inChannels, outChannels, outHeight, outWidth } = info
  const { strideHeight, strideWidth } = info
  const channelsFirst = transpose(backend, padded, [3, 0, 1, 2])
  const seen: TensorInfo[] = []
  for (let i = 0; i < filterHeight; i++) {
    for (let j = 0; j < filterWidth; j++) {
      const end = [i + (outHeight - 1) * strideHeight + 1, j + (outWidth - 1) * strideWidth + 1]
      const slice = {
        begin: [0, 0, i, j],
        end: [inChannels, batchSize, ...end],
        strides: [1, 1, strideHeight, strideWidth],
        ...{ beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 },
      }
      seen.push(runKernel('StridedSlice', backend, { x: channelsFirst }, slice))
    }
  }
  // The one kernel whose inputs are a list.
  const list = seen as unknown as Readonly<Record<string, TensorInfo>>
  const all = runKernel('Concat', backend, list, { axis: 0 })
  const pixels = batchSize * outHeight * outWidth
  const weights = filterHeight * filterWidth * inChannels
  const product = multiply(
    backend,
    withShape(all, [1, weights, pixels]),
    withShape(dy, [1, pixels, outChannels]),
  )
  free(backend, channelsFirst, ...seen, all)
  return withShape(product, [filterHeight, filterWidth, inChannels, outChannels])
}

/** The images, their channels taken for the batch, convolved with the output gradient. */
function asConvolution(
  backend: BackendWasm,
  padded: TensorInfo,
  dy: TensorInfo,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels, strideHeight, strideWidth } = info
  const x = transpose(backend, padded, [3, 1, 2, 0])
  const filter = transpose(backend, dy, [1, 2, 0, 3])
  const attrs = { strides: [1, 1], pad: 'valid', dataFormat: 'NHWC', dilations: [strideHeight, strideWidth] }
  const whole = runKernel('Conv2D', backend, { x, filter }, attrs)
  // Where the stride does not divide the picture, there are rows at the end that the filter never saw.
  const size = [inChannels, filterHeight, filterWidth, outChannels]
  const sums = runKernel('Slice', backend, { x: whole }, { begin: [0, 0, 0, 0], size })
  const gradient = transpose(backend, sums, [1, 2, 0, 3])
  free(backend, x, filter, whole, sums)
  return gradient
}

/** Registers the kernel; everything else stays tfjs's. */
export function composeFilterGradient(): void {
  registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: filterGradient as unknown as KernelFunc,
  })
}
