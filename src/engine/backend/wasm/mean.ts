import type { MeanAttrs } from '@tensorflow/tfjs-core'
import { columnSums } from './column-sums.ts'
import { defineWasmKernel } from './wasm-kernel.ts'

export const mean = defineWasmKernel<'x', MeanAttrs>('Mean', (call, stock) => {
  const { inputs, attrs, backend } = call
  return columnSums(backend, inputs.x, attrs.axis, attrs.keepDims, (count) => 1 / count) ?? stock(call)
})
