import type { SumAttrs } from '@tensorflow/tfjs-core'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'
import { columnSums } from './column-sums.reference.ts'

export const sum = defineWasmKernel<'x', SumAttrs>('Sum', (call, original) => {
  const { inputs, attrs, backend } = call
  return columnSums(backend, inputs.x, attrs.axis, attrs.keepDims, () => 1) ?? original(call)
})
