import { type BatchMatMulAttrs, broadcast_util, type TensorInfo, util } from '@tensorflow/tfjs'
import { type Compute, defineWasmKernel, free, transpose, withShape } from '../runtime/wasm-kernel.ts'

/**
 * Matrix products with a transposed operand. tfjs's kernel leaves XNNPACK for a scalar loop as soon as one is
 * transposed; transposing first, by a kernel of its own, is five to twelve times as fast. A·B can also be had as
 * the transpose of Bᵀ·Aᵀ; whichever moves fewer numbers is taken (a dense layer's input gradient: half the time).
 */
export const batchMatMul = defineWasmKernel<'a' | 'b', BatchMatMulAttrs>('BatchMatMul', (call, original) => {
  const { inputs, attrs, backend } = call
  const { a, b } = inputs
  const plain = !attrs.transposeA && !attrs.transposeB
  if (plain || !isFloatMatrix(a) || !isFloatMatrix(b)) return original(call)
  const left = { matrix: withShape(a, a.shape.slice(-2)), transposed: attrs.transposeA }
  const right = { matrix: withShape(b, b.shape.slice(-2)), transposed: attrs.transposeB }
  const rows = left.matrix.shape[left.transposed ? 1 : 0]!
  const columns = right.matrix.shape[right.transposed ? 0 : 1]!
  const outer = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const product = (x: Operand, y: Operand) => productOf(call, original, x, y)
  if (effort(left, right) <= effort(flip(right), flip(left)) + rows * columns) {
    return withShape(product(left, right), [...outer, rows, columns])
  }
  const swapped = product(flip(right), flip(left))
  const result = transpose(backend, withShape(swapped, [columns, rows]), [1, 0])
  free(backend, swapped)
  return withShape(result, [...outer, rows, columns])
})

interface Operand {
  readonly matrix: TensorInfo
  readonly transposed: boolean
}

function flip({ matrix, transposed }: Operand): Operand {
  return { matrix, transposed: !transposed }
}

function isFloatMatrix({ shape, dtype }: TensorInfo): boolean {
  return dtype === 'float32' && util.sizeFromShape(shape.slice(0, -2)) === 1
}

/** Numbers moved before the product itself. XNNPACK packs its right operand, at about the price of two transposes. */
function effort(left: Operand, right: Operand): number {
  const a = util.sizeFromShape(left.matrix.shape)
  const b = util.sizeFromShape(right.matrix.shape)
  return (left.transposed ? a : 0) + (right.transposed ? 3 * b : 2 * b)
}

type Original = Compute<'a' | 'b', BatchMatMulAttrs>

function productOf(
  call: Parameters<Original>[0],
  original: Original,
  left: Operand,
  right: Operand,
): TensorInfo {
  const { backend } = call
  const straighten = ({ matrix, transposed }: Operand) =>
    transposed ? transpose(backend, matrix, [1, 0]) : matrix
  const a = straighten(left)
  const b = straighten(right)
  const result = original({ inputs: { a, b }, attrs: { transposeA: false, transposeB: false }, backend })
  if (left.transposed) free(backend, a)
  if (right.transposed) free(backend, b)
  return result
}
