import { type MeanAttrs, type SumAttrs, type TensorInfo, util } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { defineWasmKernel, floatsOf } from '../runtime/wasm-kernel.ts'

export const sum = defineWasmKernel<'x', SumAttrs>('Sum', (call, original) => {
  const { inputs, attrs, backend } = call
  return columnSums(backend, inputs.x, attrs.axis, attrs.keepDims, () => 1) ?? original(call)
})

/**
 * tfjs's kernel adds up in single precision. Over the 70,000 pixels of a batch that spoils the fifth digit of batch
 * normalisation's mean and variance; in a network with max pooling behind it, other pixels then win their windows, and
 * the gradients before the first pooling differ from the true ones (and tfjs's cpu back end) by percents.
 */
export const mean = defineWasmKernel<'x', MeanAttrs>('Mean', (call, original) => {
  const { inputs, attrs, backend } = call
  return columnSums(backend, inputs.x, attrs.axis, attrs.keepDims, (count) => 1 / count) ?? original(call)
})

/**
 * Sums over neighbouring axes, times `factor` of how many numbers went into each: the gradient of a bias, the mean of
 * batch normalisation, global average pooling. tfjs's kernels transpose first and add up in single precision; this
 * takes half the time and adds up in double precision.
 * @returns nothing where the axes are not neighbours or the type is not float32.
 */
function columnSums(
  backend: BackendWasm,
  x: TensorInfo,
  axis: number | number[],
  keepDims: boolean,
  factor: (count: number) => number,
): TensorInfo | undefined {
  const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b)
  const first = axes[0]
  if (x.dtype !== 'float32' || first === undefined || axes.some((a, i) => a !== first + i)) return undefined
  const outer = x.shape.slice(0, first)
  const inner = x.shape.slice(first + axes.length)
  const columns = util.sizeFromShape(inner)
  const rows = util.sizeFromShape(x.shape.slice(first, first + axes.length))
  if (columns === 0 || rows === 0) return undefined
  const out = backend.makeOutput([...outer, ...(keepDims ? axes.map(() => 1) : []), ...inner], 'float32')
  const values = floatsOf(backend, x)
  const sums = floatsOf(backend, out)
  const size = rows * columns
  for (let i = 0; i * columns < sums.length; i++) {
    const part = values.subarray(i * size, (i + 1) * size)
    if (columns === 1) sums[i] = total(part) * factor(rows)
    else addUp(sums.subarray(i * columns, (i + 1) * columns), part, factor(rows))
  }
  return out
}

function addUp(sums: Float32Array, values: Float32Array, factor: number): void {
  const columns = sums.length
  const totals = new Float64Array(columns)
  let at = 0
  // Four rows at a time: fewer trips to the totals.
  for (; at + 4 * columns <= values.length; at += 4 * columns) {
    const second = at + columns
    const third = second + columns
    const fourth = third + columns
    for (let c = 0; c < columns; c++) {
      totals[c]! += values[at + c]! + values[second + c]! + (values[third + c]! + values[fourth + c]!)
    }
  }
  for (; at < values.length; at += columns) {
    for (let c = 0; c < columns; c++) totals[c]! += values[at + c]!
  }
  for (let c = 0; c < columns; c++) sums[c] = totals[c]! * factor
}

function total(values: Float32Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}
