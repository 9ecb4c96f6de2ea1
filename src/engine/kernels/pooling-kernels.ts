import type { AvgPoolAttrs, AvgPoolGradAttrs, MaxPoolAttrs } from '@tensorflow/tfjs-core'
import { poolInfo } from '../backend/wasm/pool-windows.ts'
import { defineWasmKernel, type WasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { activeKernels } from './kernel-host.ts'
import { windowNumbers } from './window-numbers.ts'

const maxPool = definePool<MaxPoolAttrs>('MaxPool', 'maxPool')
const averagePool = definePool<AvgPoolAttrs>('AvgPool', 'averagePool')

const averagePoolGradient = defineWasmKernel<'dy' | 'input', AvgPoolGradAttrs>(
  'AvgPoolGrad',
  (call, composed) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return composed(call)
    const info = poolInfo(inputs.input.shape, attrs)
    const dx = backend.makeOutput(inputs.input.shape, 'float32')
    const { exports, placeOf, writeShape } = kernels
    const shape = writeShape(windowNumbers(info))
    exports.averagePoolGradient(shape, placeOf(inputs.dy), placeOf(dx), 0, info.batchSize)
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
  return defineWasmKernel<'x', Attrs>(name, (call, stock) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels || inputs.x.dtype !== 'float32') return stock(call)
    const info = poolInfo(inputs.x.shape, attrs)
    const y = backend.makeOutput(info.outShape, 'float32')
    const { exports, placeOf, writeShape } = kernels
    const shape = writeShape(windowNumbers(info))
    exports[compute](shape, placeOf(inputs.x), placeOf(y), 0, info.batchSize)
    return y
  })
}
