import type { MaxPoolGradAttrs } from '@tensorflow/tfjs-core'
import { poolInfo } from '../backend/wasm/pool-windows.ts'
import { defineWasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { activeKernels } from './kernel-host.ts'
import { windowNumbers } from './window-numbers.ts'

/** Gradient of max pooling; what it does with ties is said in assembly/pooling.ts. */
export const maxPoolGradient = defineWasmKernel<'dy' | 'input', MaxPoolGradAttrs>(
  'MaxPoolGrad',
  (call, composed) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return composed(call)
    const info = poolInfo(inputs.input.shape, attrs)
    const dx = backend.makeOutput(inputs.input.shape, 'float32')
    const shape = kernels.writeShape(windowNumbers(info))
    const { exports, placeOf } = kernels
    exports.maxPoolGradient(shape, placeOf(inputs.input), placeOf(inputs.dy), placeOf(dx))
    return dx
  },
)
