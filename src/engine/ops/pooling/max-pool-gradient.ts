import type { MaxPoolGradAttrs } from '@tensorflow/tfjs'
import { windowNumbers } from '../convolution/window-numbers.ts'
import { activeKernels } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'
import { poolInfo } from './pool-windows.ts'

/** Gradient of max pooling; what it does with ties is said in max-pool-gradient.assembly.ts. */
export const maxPoolGradient = defineWasmKernel<'dy' | 'input', MaxPoolGradAttrs>(
  'MaxPoolGrad',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    if (!kernels) return reference(call)
    const info = poolInfo(inputs.input.shape, attrs)
    const dx = backend.makeOutput(inputs.input.shape, 'float32')
    const shape = kernels.writeShape(windowNumbers(info))
    const addresses = kernels.addressesOf(inputs.input, inputs.dy, dx)
    const cut = rowRanges(info.batchSize, info.inHeight * info.inWidth * info.inChannels)
    kernels.run(
      'maxPoolGradient',
      cut.map((range) => [shape, ...addresses, ...range]),
    )
    return dx
  },
)
