import type {
  Conv2DAttrs,
  Conv2DBackpropFilterAttrs,
  Conv2DBackpropInputAttrs,
  FusedConv2DAttrs,
  TensorInfo,
} from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { dilationPhases } from '../dilation/dilation-phases.ts'
import { simpleEpilogue } from '../matrix/epilogue.ts'
import type { KernelHost } from '../runtime/kernel-host.ts'
import { activeKernels } from '../runtime/kernel-host.ts'
import { defineWasmKernel, free, runKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'
import { type ConvGeometry, convGeometry } from './conv-geometry.ts'
import { convolve, filterGradient, inputGradient } from './convolution.ts'

const conv2D = defineWasmKernel<'x' | 'filter', Conv2DAttrs>('Conv2D', (call, reference) => {
  const { inputs, attrs, backend } = call
  const kernels = activeKernels(backend)
  if (kernels && isDilated(attrs)) return convolveDilated(backend, kernels, inputs.x, inputs.filter, attrs)
  const geometry = kernels && plainGeometry(inputs.x.shape, inputs.filter.shape, attrs)
  return geometry ? convolve(backend, kernels, geometry, inputs.x, inputs.filter) : reference(call)
})

const fusedConv2D = defineWasmKernel<'x' | 'filter' | 'bias', FusedConv2DAttrs>(
  'FusedConv2D',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    const geometry = kernels && plainGeometry(inputs.x.shape, inputs.filter.shape, attrs)
    const epilogue = geometry && simpleEpilogue(geometry.outChannels, inputs.bias, attrs.activation)
    return epilogue
      ? convolve(backend, kernels, geometry, inputs.x, inputs.filter, epilogue)
      : reference(call)
  },
)

const conv2DBackpropInput = defineWasmKernel<'dy' | 'filter', Conv2DBackpropInputAttrs>(
  'Conv2DBackpropInput',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    const geometry = kernels && plainGeometry(attrs.inputShape, inputs.filter.shape, attrs)
    return geometry ? inputGradient(backend, kernels, geometry, inputs.dy, inputs.filter) : reference(call)
  },
)

const conv2DBackpropFilter = defineWasmKernel<'x' | 'dy', Conv2DBackpropFilterAttrs>(
  'Conv2DBackpropFilter',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    const geometry = kernels && plainGeometry(inputs.x.shape, attrs.filterShape, attrs)
    return geometry ? filterGradient(backend, kernels, geometry, inputs.x, inputs.dy) : reference(call)
  },
)

/** Convolution and its gradients. */
export const conv2DKernels: readonly WasmKernel[] = [
  conv2D,
  fusedConv2D,
  conv2DBackpropInput,
  conv2DBackpropFilter,
]

type Attrs = Parameters<typeof convGeometry>[2] & { readonly dilations?: number | [number, number] }

/** Weights that lie apart, in images in rows, columns, channels. */
function isDilated({ dilations = 1, dataFormat = 'NHWC' }: Attrs): boolean {
  return dataFormat === 'NHWC' && [dilations].flat().some((dilation) => dilation !== 1)
}

/** Nothing for what is left to tfjs: dilation, channels first, and convolutions without a single result. */
function plainGeometry(
  inputShape: readonly number[],
  filterShape: readonly number[],
  attrs: Attrs,
): ConvGeometry | undefined {
  const isDilated = [attrs.dilations ?? 1].flat().some((dilation) => dilation !== 1)
  if (isDilated || (attrs.dataFormat ?? 'NHWC') !== 'NHWC') return undefined
  const geometry = convGeometry(inputShape, filterShape, attrs)
  const { batch, channels, outHeight, outWidth, outChannels } = geometry
  return Math.min(batch, channels, outHeight, outWidth, outChannels) > 0 ? geometry : undefined
}

/** A convolution with stride 1 whose weights lie apart: an ordinary one over the phases of the images. */
function convolveDilated(
  backend: BackendWasm,
  host: KernelHost,
  x: TensorInfo,
  filter: TensorInfo,
  attrs: Conv2DAttrs,
): TensorInfo {
  const { block, images, results, phaseShape } = dilationPhases(x.shape, filter.shape, attrs)
  const phases = runKernel('SpaceToBatchND', backend, { x }, { blockShape: block, paddings: images })
  const geometry = convGeometry(phaseShape, filter.shape, { strides: 1, pad: 'valid' })
  const convolved = convolve(backend, host, geometry, phases, filter)
  const y = runKernel('BatchToSpaceND', backend, { x: convolved }, { blockShape: block, crops: results })
  free(backend, phases, convolved)
  return y
}
