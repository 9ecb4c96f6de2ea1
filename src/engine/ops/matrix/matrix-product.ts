import {
  type _FusedMatMulAttrs,
  type BatchMatMulAttrs,
  broadcast_util,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { activeKernels, type KernelArguments, type KernelHost } from '../runtime/kernel-host.ts'
import { leastNumbersOfPart } from '../runtime/kernel-settings.ts'
import { ranges } from '../runtime/ranges.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'
import { ACTIVATION_CODES, type Epilogue, simpleEpilogue } from './epilogue.ts'

const FLOAT_BYTES = 4

const batchMatMul = defineWasmKernel<'a' | 'b', BatchMatMulAttrs>('BatchMatMul', (call, reference) => {
  const { inputs, attrs, backend } = call
  const kernels = activeKernels(backend)
  const sizes = kernels && sizesOf(inputs.a, inputs.b, attrs)
  return sizes ? multiply(backend, kernels, sizes, inputs, { activation: 'linear' }) : reference(call)
})

const fusedMatMul = defineWasmKernel<'a' | 'b' | 'bias', _FusedMatMulAttrs>(
  '_FusedMatMul',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const kernels = activeKernels(backend)
    const sizes = kernels && sizesOf(inputs.a, inputs.b, attrs)
    const epilogue = sizes && simpleEpilogue(sizes.columns, inputs.bias, attrs.activation)
    return epilogue ? multiply(backend, kernels, sizes, inputs, epilogue) : reference(call)
  },
)

/** Matrix products in all transposes. */
export const matrixKernels: readonly WasmKernel[] = [batchMatMul, fusedMatMul]

/** A batch of products `[rows, depth] · [depth, columns]`, strides in numbers. */
interface Sizes {
  readonly shape: readonly number[]
  readonly rows: number
  readonly depth: number
  readonly columns: number
  /** From one matrix of the batch to the next; 0 where all products share one. */
  readonly a: { readonly batch: number; readonly row: number; readonly step: number }
  readonly b: { readonly batch: number; readonly step: number; readonly column: number }
  readonly batch: number
}

/** Nothing for what is left to tfjs: other types, and batches that neither agree nor are a single matrix. */
function sizesOf(
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: Pick<BatchMatMulAttrs, 'transposeA' | 'transposeB'>,
): Sizes | undefined {
  if (a.dtype !== 'float32' || b.dtype !== 'float32') return undefined
  const [aRows = 0, aColumns = 0] = a.shape.slice(-2)
  const [bRows = 0, bColumns = 0] = b.shape.slice(-2)
  const [outerA, outerB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)]
  const [batchA, batchB] = [util.sizeFromShape(outerA), util.sizeFromShape(outerB)]
  const isSame = util.arraysEqual(outerA, outerB)
  if (!isSame && batchA !== 1 && batchB !== 1) return undefined
  const [rows, depth] = transposeA ? [aColumns, aRows] : [aRows, aColumns]
  const columns = transposeB ? bRows : bColumns
  return {
    shape: [...broadcast_util.assertAndGetBroadcastShape(outerA, outerB), rows, columns],
    ...{ rows, depth, columns },
    a: {
      batch: batchA === 1 ? 0 : rows * depth,
      row: transposeA ? 1 : aColumns,
      step: transposeA ? aColumns : 1,
    },
    b: {
      batch: batchB === 1 ? 0 : depth * columns,
      step: transposeB ? 1 : bColumns,
      column: transposeB ? bColumns : 1,
    },
    batch: Math.max(batchA, batchB),
  }
}

/** Fewer rows or columns than this in a part would make each read too much of the other matrix. */
const LEAST_SIDE = 32

/** Multiplications that take as long as looking at a number does elsewhere. */
const PRODUCTS_PER_NUMBER = 32

function multiply(
  backend: BackendWasm,
  host: KernelHost,
  { shape, rows, depth, columns, a, b, batch }: Sizes,
  inputs: Readonly<Record<'a' | 'b', TensorInfo>>,
  { bias, activation }: Epilogue,
): TensorInfo {
  const { addressOf } = host
  const out = backend.makeOutput([...shape], 'float32')
  const cut = parts(rows, depth, columns)
  const calls: KernelArguments<'multiplyMatrices'>[] = []
  for (let i = 0; i < batch; i++) {
    for (const { row, rowEnd, column, columnEnd } of cut) {
      calls.push([
        addressOf(inputs.a) + (i * a.batch + row * a.row) * FLOAT_BYTES,
        a.row * FLOAT_BYTES,
        a.step * FLOAT_BYTES,
        addressOf(inputs.b) + (i * b.batch + column * b.column) * FLOAT_BYTES,
        b.step * FLOAT_BYTES,
        b.column * FLOAT_BYTES,
        rowEnd - row,
        depth,
        columnEnd - column,
        bias ? addressOf(bias) + column * FLOAT_BYTES : 0,
        ACTIVATION_CODES[activation],
        addressOf(out) + ((i * rows + row) * columns + column) * FLOAT_BYTES,
        columns * FLOAT_BYTES,
      ])
    }
  }
  host.run('multiplyMatrices', calls, host.exports.matrixWorkspace())
  return out
}

interface Part {
  readonly row: number
  readonly rowEnd: number
  readonly column: number
  readonly columnEnd: number
}

/** Cuts the longer side of a product: each part reads all of the matrix that belongs to the other one. */
function parts(rows: number, depth: number, columns: number): readonly Part[] {
  const least = Math.max(
    LEAST_SIDE,
    (PRODUCTS_PER_NUMBER * leastNumbersOfPart()) / (depth * Math.min(rows, columns)),
  )
  return rows > columns
    ? ranges(rows, least, LEAST_SIDE).map(([row, rowEnd]) => ({ row, rowEnd, column: 0, columnEnd: columns }))
    : ranges(columns, least, LEAST_SIDE).map(([column, columnEnd]) => ({
        ...{ row: 0, rowEnd: rows },
        ...{ column, columnEnd },
      }))
}
