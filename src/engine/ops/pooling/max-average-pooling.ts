import type { AvgPoolAttrs, AvgPoolGradAttrs, backend_util, MaxPoolAttrs, TensorInfo } from '@tensorflow/tfjs'
import { windowNumbers } from '../convolution/window-numbers.ts'
import { activeKernels, type KernelHost } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'
import { poolInfo } from './pool-windows.ts'

const maxPool = definePool<MaxPoolAttrs>('MaxPool', 'maxPool')
const averagePool = definePool<AvgPoolAttrs>('AvgPool', 'averagePool')

const averagePoolGradient = defineWasmKernel<'dy' | 'input', AvgPoolGradAttrs>(
  'AvgPoolGrad',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return reference(call)
    const info = poolInfo(inputs.input.shape, attrs)
    const dx = backend.makeOutput(inputs.input.shape, 'float32')
    run(kernels, 'averagePoolGradient', info, inputs.dy, dx)
    return dx
  },
)

/**
 * Max and average pooling, and the gradient of the latter. Unlike tfjs's, which bound their results, they keep NaN.
 */
export const poolingKernels: readonly WasmKernel[] = [maxPool, averagePool, averagePoolGradient]

function definePool<Attrs extends MaxPoolAttrs | AvgPoolAttrs>(
  name: string,
  compute: 'maxPool' | 'averagePool',
): WasmKernel {
  return defineWasmKernel<'x', Attrs>(name, (call, original) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels || inputs.x.dtype !== 'float32') return original(call)
    const info = poolInfo(inputs.x.shape, attrs)
    const y = backend.makeOutput(info.outShape, 'float32')
    run(kernels, compute, info, inputs.x, y)
    return y
  })
}

function run(
  { addressOf, run, writeShape }: KernelHost,
  kernel: 'maxPool' | 'averagePool' | 'averagePoolGradient',
  info: backend_util.Conv2DInfo,
  from: TensorInfo,
  to: TensorInfo,
): void {
  const shape = writeShape(windowNumbers(info))
  const cut = rowRanges(info.batchSize, info.inHeight * info.inWidth * info.inChannels)
  run(
    kernel,
    cut.map(([first, end]) => [shape, addressOf(from), addressOf(to), first, end]),
  )
}
