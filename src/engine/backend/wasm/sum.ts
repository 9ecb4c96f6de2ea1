import type { SumAttrs } from '@tensorflow/tfjs-core'
import { columnSums } from './column-sums.ts'
import { defineWasmKernel } from './wasm-kernel.ts'

export const sum = defineWasmKernel<'x', SumAttrs>('Sum', (call, stock) => {
  const { inputs, attrs, backend } = call
  return columnSums(backend, inputs.x, attrs.axis, attrs.keepDims, () => 1) ?? stock(call)
})
