import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import {
  backend,
  engine,
  getBackend,
  type KernelFunc,
  registerGradient,
  type Tensor,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core'
import type { WasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { activeKernels, kernelHost } from './kernel-host.ts'

const FORWARD = 'NormaliseBatch'
const BACKWARD = 'NormaliseBatchGradient'

interface Call<Inputs extends string> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>
  readonly attrs: { readonly epsilon: number }
  readonly backend: BackendWasm
}

/** `x [..., columns]`, `scale [columns]`, `offset [columns]` → y, mean and variance. */
function forward({ inputs, attrs, backend }: Call<'x' | 'scale' | 'offset'>): TensorInfo[] {
  const { exports, placeOf, reserve } = kernelHost(backend)!
  const { x, scale, offset } = inputs
  const { rows, columns } = sizesOf(x)
  const [y, mean, variance] = outputs(backend, x.shape, columns)
  const [workspace = 0] = reserve(exports.batchNormalisationWorkspace(columns))
  const moments = [placeOf(mean), placeOf(variance)] as const
  exports.batchMoments(placeOf(x), rows, columns, ...moments, workspace)
  const factors = [placeOf(scale), placeOf(offset)] as const
  exports.normalise(placeOf(x), rows, columns, ...moments, ...factors, attrs.epsilon, placeOf(y), workspace)
  return [y, mean, variance]
}

/** → the gradients of `x`, `scale` and `offset`. */
function backward(call: Call<'x' | 'dy' | 'scale' | 'mean' | 'variance'>): TensorInfo[] {
  const { inputs, attrs, backend } = call
  const { exports, placeOf, reserve } = kernelHost(backend)!
  const { x, dy, scale, mean, variance } = inputs
  const { rows, columns } = sizesOf(x)
  const [dx, dScale, dOffset] = outputs(backend, x.shape, columns)
  const [workspace = 0] = reserve(exports.batchNormalisationWorkspace(columns))
  exports.normaliseGradient(
    placeOf(x),
    placeOf(dy),
    rows,
    columns,
    placeOf(mean),
    placeOf(variance),
    placeOf(scale),
    attrs.epsilon,
    placeOf(dx),
    placeOf(dScale),
    placeOf(dOffset),
    workspace,
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
  if (getBackend() !== 'wasm' || !activeKernels(backend() as BackendWasm) || x.size === 0) return undefined
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
