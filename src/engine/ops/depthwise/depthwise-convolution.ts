import {
  type backend_util,
  type DepthwiseConv2dNativeAttrs,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs'
import { windowNumbers } from '../convolution/window-numbers.ts'
import { activeKernels, type KernelHost } from '../runtime/kernel-host.ts'
import { rowRanges, sumRanges } from '../runtime/ranges.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'
import { depthwiseInfo } from './depthwise-geometry.ts'

const FLOAT_BYTES = 4

const forward = defineWasmKernel<'x' | 'filter', DepthwiseConv2dNativeAttrs>(
  'DepthwiseConv2dNative',
  (call, original) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return original(call)
    const info = depthwiseInfo(inputs.x.shape, inputs.filter.shape, attrs)
    const y = backend.makeOutput(info.outShape, 'float32')
    run(kernels, info, 'depthwiseCorrelate', inputs.x, inputs.filter, y)
    return y
  },
)

const inputGradient = defineWasmKernel<'dy' | 'filter', DepthwiseConv2dNativeBackpropInputAttrs>(
  'DepthwiseConv2dNativeBackpropInput',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return reference(call)
    const info = depthwiseInfo(attrs.inputShape, inputs.filter.shape, attrs)
    const dx = backend.makeOutput(info.inShape, 'float32')
    run(kernels, info, 'depthwiseInputGradient', inputs.dy, inputs.filter, dx)
    return dx
  },
)

const filterGradient = defineWasmKernel<'x' | 'dy', DepthwiseConv2dNativeBackpropFilterAttrs>(
  'DepthwiseConv2dNativeBackpropFilter',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return reference(call)
    const info = depthwiseInfo(inputs.x.shape, attrs.filterShape, attrs)
    const dFilter = backend.makeOutput(info.filterShape, 'float32')
    sumFilterGradient(kernels, info, inputs.x, inputs.dy, dFilter)
    return dFilter
  },
)

/** Depthwise convolution and its gradients, which tfjs's wasm back end lacks; the first half of a separable one. */
export const depthwiseKernels: readonly WasmKernel[] = [forward, inputGradient, filterGradient]

/** One kernel for images that do not depend on each other. */
function run(
  { exports, addressesOf, run, writeShape }: KernelHost,
  info: backend_util.Conv2DInfo,
  kernel: 'depthwiseCorrelate' | 'depthwiseInputGradient',
  a: TensorInfo,
  b: TensorInfo,
  out: TensorInfo,
): void {
  const shape = writeShape(numbersOf(info))
  const args = [shape, ...addressesOf(a, b, out)] as const
  const cut = rowRanges(info.batchSize, numbersOfImage(info))
  run(
    kernel,
    cut.map((range) => [...args, ...range]),
    exports.depthwiseWorkspace(shape),
  )
}

/** The sum over the images, in parts. */
function sumFilterGradient(
  { exports, addressOf, reserve, run, writeShape }: KernelHost,
  info: backend_util.Conv2DInfo,
  x: TensorInfo,
  dy: TensorInfo,
  dFilter: TensorInfo,
): void {
  const shape = writeShape(numbersOf(info))
  const size = util.sizeFromShape(dFilter.shape)
  const bytes = size * FLOAT_BYTES
  const cut = sumRanges(info.batchSize, numbersOfImage(info))
  const [others = 0] = reserve(bytes * (cut.length - 1))
  const target = addressOf(dFilter)
  const addresses = cut.map((_, part) => (part === 0 ? target : others + (part - 1) * bytes))
  run(
    'depthwiseFilterGradient',
    cut.map((range, part) => [shape, addressOf(x), addressOf(dy), addresses[part]!, ...range]),
    exports.depthwiseWorkspace(shape),
  )
  if (cut.length > 1) exports.addParts(target, others, bytes, cut.length - 1, 0, size)
}

function numbersOf(info: backend_util.Conv2DInfo): readonly number[] {
  return [...windowNumbers(info), info.dilationHeight, info.dilationWidth]
}

function numbersOfImage({ outHeight, outWidth, outChannels }: backend_util.Conv2DInfo): number {
  return outHeight * outWidth * outChannels
}
