import type { MaxPoolGradAttrs } from '@tensorflow/tfjs-core'
import { poolInfo } from '../backend/wasm/pool-windows.ts'
import { defineWasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { activeKernels } from './kernel-host.ts'
import { rowRanges } from './ranges.ts'
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
    const places = [inputs.input, inputs.dy, dx].map(kernels.placeOf)
    const cut = rowRanges(info.batchSize, info.inHeight * info.inWidth * info.inChannels)
    kernels.run(
      'maxPoolGradient',
      cut.map((range) => [shape, ...places, ...range]),
    )
    return dx
  },
)
