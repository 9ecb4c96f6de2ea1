import type { MeanAttrs } from '@tensorflow/tfjs-core'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'
import { columnSums } from './column-sums.reference.ts'

/**
 * tfjs's kernel adds up in single precision. Over the 70,000 pixels of a batch that spoils the fifth digit of batch
 * normalisation's mean and variance; in a network with max pooling behind it, other pixels then win their windows, and
 * the gradients before the first pooling differ from the true ones (and tfjs's cpu back end) by percents.
 */
export const mean = defineWasmKernel<'x', MeanAttrs>('Mean', (call, original) => {
  const { inputs, attrs, backend } = call
  return columnSums(backend, inputs.x, attrs.axis, attrs.keepDims, (count) => 1 / count) ?? original(call)
})
