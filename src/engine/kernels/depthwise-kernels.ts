import type {
  backend_util,
  DepthwiseConv2dNativeAttrs,
  DepthwiseConv2dNativeBackpropFilterAttrs,
  DepthwiseConv2dNativeBackpropInputAttrs,
  TensorInfo,
} from '@tensorflow/tfjs-core'
import { depthwiseInfo } from '../backend/wasm/depthwise-geometry.ts'
import { defineWasmKernel, type WasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { activeKernels, type KernelHost } from './kernel-host.ts'
import { windowNumbers } from './window-numbers.ts'

const forward = defineWasmKernel<'x' | 'filter', DepthwiseConv2dNativeAttrs>(
  'DepthwiseConv2dNative',
  (call, stock) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return stock(call)
    const info = depthwiseInfo(inputs.x.shape, inputs.filter.shape, attrs)
    const y = backend.makeOutput(info.outShape, 'float32')
    run(kernels, info, 'depthwiseCorrelate', inputs.x, inputs.filter, y)
    return y
  },
)

const inputGradient = defineWasmKernel<'dy' | 'filter', DepthwiseConv2dNativeBackpropInputAttrs>(
  'DepthwiseConv2dNativeBackpropInput',
  (call, composed) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return composed(call)
    const info = depthwiseInfo(attrs.inputShape, inputs.filter.shape, attrs)
    const dx = backend.makeOutput(info.inShape, 'float32')
    run(kernels, info, 'depthwiseInputGradient', inputs.dy, inputs.filter, dx)
    return dx
  },
)

const filterGradient = defineWasmKernel<'x' | 'dy', DepthwiseConv2dNativeBackpropFilterAttrs>(
  'DepthwiseConv2dNativeBackpropFilter',
  (call, composed) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return composed(call)
    const info = depthwiseInfo(inputs.x.shape, attrs.filterShape, attrs)
    const dFilter = backend.makeOutput(info.filterShape, 'float32')
    run(kernels, info, 'depthwiseFilterGradient', inputs.x, inputs.dy, dFilter)
    return dFilter
  },
)

/** Depthwise convolution and its gradients, which tfjs's wasm back end lacks; the first half of a separable one. */
export const depthwiseKernels: readonly WasmKernel[] = [forward, inputGradient, filterGradient]

function run(
  { exports, placeOf, reserve, writeShape }: KernelHost,
  info: backend_util.Conv2DInfo,
  kernel: 'depthwiseCorrelate' | 'depthwiseInputGradient' | 'depthwiseFilterGradient',
  a: TensorInfo,
  b: TensorInfo,
  out: TensorInfo,
): void {
  const shape = writeShape([...windowNumbers(info), info.dilationHeight, info.dilationWidth])
  const [workspace = 0] = reserve(exports.depthwiseWorkspace(shape))
  exports[kernel](shape, placeOf(a), placeOf(b), placeOf(out), 0, info.batchSize, workspace)
}
