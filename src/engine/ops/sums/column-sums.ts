import { type SumAttrs, type TensorInfo, util } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { activeKernels } from '../runtime/kernel-host.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'
import { columnTotals } from './column-totals.ts'

const sum = defineWasmKernel<'x', SumAttrs>(
  'Sum',
  (call, reference) => sumLeadingAxes(call.backend, call.inputs.x, call.attrs, () => 1) ?? reference(call),
)

const mean = defineWasmKernel<'x', SumAttrs>(
  'Mean',
  (call, reference) =>
    sumLeadingAxes(call.backend, call.inputs.x, call.attrs, (count) => 1 / count) ?? reference(call),
)

/** Sums and means over all axes but the last ones: bias gradients, batch normalisation. In double precision. */
export const columnSumKernels: readonly WasmKernel[] = [sum, mean]

/** Sums times `factor` of how many were added; nothing where the axes are not the first ones. */
function sumLeadingAxes(
  backend: BackendWasm,
  x: TensorInfo,
  { axis, keepDims }: SumAttrs,
  factor: (count: number) => number,
): TensorInfo | undefined {
  const kernels = activeKernels(backend)
  const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b)
  const inner = x.shape.slice(axes.length)
  const columns = util.sizeFromShape(inner)
  const rows = util.sizeFromShape(x.shape.slice(0, axes.length))
  const isLeading = axes.length > 0 && axes.every((place, i) => place === i)
  // A single column would leave three of four lanes empty.
  if (!kernels || x.dtype !== 'float32' || !isLeading || columns < 2 || rows === 0) return undefined
  const out = backend.makeOutput([...(keepDims ? axes.map(() => 1) : []), ...inner], 'float32')
  const { exports, addressOf } = kernels
  const sums = columnTotals(kernels, 'sumColumns', [addressOf(x), columns], rows, columns)
  exports.finishSums(sums.totals, sums.stride, sums.parts, columns, factor(rows), addressOf(out))
  return out
}
