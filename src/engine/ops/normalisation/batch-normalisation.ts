import {
  engine,
  type KernelFunc,
  registerGradient,
  type Tensor,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { areKernelsActive } from '../runtime/are-kernels-active.ts'
import { kernelHost } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import type { WasmKernel } from '../runtime/wasm-kernel.ts'
import { columnTotals } from '../sums/column-totals.ts'

const FLOAT_BYTES = 4

const FORWARD = 'NormaliseBatch'
const BACKWARD = 'NormaliseBatchGradient'

interface Call<Inputs extends string> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>
  readonly attrs: { readonly epsilon: number }
  readonly backend: BackendWasm
}

/** `x [..., columns]`, `scale [columns]`, `offset [columns]` → y, mean and variance. */
function forward({ inputs, attrs, backend }: Call<'x' | 'scale' | 'offset'>): TensorInfo[] {
  const host = kernelHost(backend)!
  const { exports, addressOf } = host
  const { rows, columns } = sizesOf(inputs.x)
  const [y, mean, variance] = outputs(backend, inputs.x.shape, columns)
  const x = addressOf(inputs.x)
  const sums = columnTotals(host, 'sumProducts', [x, x, x, columns], rows, columns, 2)
  // The first row is the centre.
  const moments = [addressOf(mean), addressOf(variance)] as const
  exports.batchMoments(sums.totals, sums.stride, sums.parts, rows, columns, x, ...moments)
  const [factors = 0] = host.reserve(columns * FLOAT_BYTES)
  exports.normalFactors(addressOf(variance), addressOf(inputs.scale), attrs.epsilon, columns, factors)
  const args = [x, columns, addressOf(mean), factors, addressOf(inputs.offset), addressOf(y)] as const
  host.run(
    'normalise',
    rowRanges(rows, columns).map((range) => [...args, ...range]),
  )
  return [y, mean, variance]
}

/** → the gradients of `x`, `scale` and `offset`. */
function backward({
  inputs,
  attrs,
  backend,
}: Call<'x' | 'dy' | 'scale' | 'mean' | 'variance'>): TensorInfo[] {
  const host = kernelHost(backend)!
  const { exports, addressOf, addressesOf } = host
  const { rows, columns } = sizesOf(inputs.x)
  const [dx, dScale, dOffset] = outputs(backend, inputs.x.shape, columns)
  const [x, dy, scale] = addressesOf(inputs.x, inputs.dy, inputs.scale)
  const [mean, variance] = addressesOf(inputs.mean, inputs.variance)
  const vector = columns * FLOAT_BYTES
  const vectors = [vector, vector, vector]
  const sums = columnTotals(host, 'sumProducts', [dy, x, mean, columns], rows, columns, 2, vectors)
  const [factors = 0, levels = 0, slopes = 0] = sums.beside
  exports.normalFactors(variance, scale, attrs.epsilon, columns, factors)
  exports.normaliseSums(
    ...([sums.totals, sums.stride, sums.parts, rows, columns] as const),
    ...([variance, attrs.epsilon] as const),
    ...([addressOf(dScale), addressOf(dOffset), levels, slopes] as const),
  )
  const args = [x, dy, columns, mean, factors, levels, slopes, addressOf(dx)] as const
  host.run(
    'normaliseGradient',
    rowRanges(rows, columns).map((range) => [...args, ...range]),
  )
  return [dx, dScale, dOffset]
}

/** Batch normalisation with the batch's own mean and variance, and its gradient. */
export const batchNormalisationKernels: readonly WasmKernel[] = [
  { name: FORWARD, create: () => forward as unknown as KernelFunc },
  { name: BACKWARD, create: () => backward as unknown as KernelFunc },
]

registerGradient({
  kernelName: FORWARD,
  inputsToSave: ['x', 'scale'],
  outputsToSave: [false, true, true],
  gradFunc: (dys, saved, attrs) => {
    const [x, scale, mean, variance] = saved as [Tensor, Tensor, Tensor, Tensor]
    const dy = (dys as Tensor[])[0]!
    const inputs = { x, dy, scale, mean, variance }
    const [dx, dScale, dOffset] = engine().runKernel(BACKWARD, inputs, attrs) as [Tensor, Tensor, Tensor]
    return { x: () => dx, scale: () => dScale, offset: () => dOffset }
  },
})

/**
 * Normalises each of the last axis's columns over all others by the batch's own mean and (biased) variance, in two
 * passes forward and two back. The moments are for the moving averages: they carry no gradient of their own.
 * @returns nothing where our kernels are not active.
 */
export function normaliseBatch(
  x: Tensor,
  scale: Tensor,
  offset: Tensor,
  epsilon: number,
): { readonly y: Tensor; readonly mean: Tensor; readonly variance: Tensor } | undefined {
  if (!areKernelsActive() || x.size === 0) return undefined
  const results = engine().runKernel(FORWARD, { x, scale, offset }, { epsilon })
  const [y, mean, variance] = results as unknown as [Tensor, Tensor, Tensor]
  return { y, mean, variance }
}

function sizesOf({ shape }: TensorInfo): { readonly rows: number; readonly columns: number } {
  const columns = shape.at(-1) ?? 1
  return { rows: util.sizeFromShape(shape) / columns, columns }
}

function outputs(
  backend: BackendWasm,
  shape: readonly number[],
  columns: number,
): [TensorInfo, TensorInfo, TensorInfo] {
  const column = () => backend.makeOutput([columns], 'float32')
  return [backend.makeOutput([...shape], 'float32'), column(), column()]
}
