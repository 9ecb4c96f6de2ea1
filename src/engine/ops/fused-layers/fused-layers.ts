import {
  backend,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  engine,
  type FusedConv2DAttrs,
  type GradFunc,
  getBackend,
  type KernelFunc,
  matMul,
  registerGradient,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { activeKernels, kernelHost } from '../runtime/kernel-host.ts'
import type { WasmKernel } from '../runtime/wasm-kernel.ts'
import { columnTotals } from '../sums/column-totals.ts'

/*
 * tfjs has kernels that add a bias and apply an activation while the numbers are in the cache, but uses them only where
 * nothing is to be learned. With a gradient they serve training as well: three passes over the results are saved
 * forward, and one back.
 */

const RELU_AND_BIAS_GRADIENT = 'ReluAndBiasGradient'

/** What a layer computes, and whether its activation is already applied to them. */
export interface FusedResult {
  readonly y: Tensor
  readonly isActivated: boolean
}

/**
 * `x [batch, height, width, channels]` convolved with `filter [height, width, channels, outChannels]`, plus
 * `bias [outChannels]`, then relu if that is the activation.
 * @returns nothing where our kernels are not active.
 */
export function convolveWithBias(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor,
  strides: [number, number],
  pad: 'valid' | 'same',
  activation: string,
): FusedResult | undefined {
  const fixed = { strides, pad, dataFormat: 'NHWC', dilations: [1, 1] as [number, number] }
  return runFused('FusedConv2D', { x, filter, bias }, fixed, activation)
}

/** `x [batch, inputs] · matrix [inputs, units] + bias [units]`, otherwise as {@link convolveWithBias}. */
export function multiplyWithBias(
  x: Tensor,
  matrix: Tensor2D,
  bias: Tensor,
  activation: string,
): FusedResult | undefined {
  if (x.rank !== 2) return undefined
  const fixed = { transposeA: false, transposeB: false }
  return runFused('_FusedMatMul', { a: x, b: matrix, bias }, fixed, activation)
}

function runFused(
  kernel: string,
  inputs: Readonly<Record<string, Tensor>>,
  fixed: Readonly<Record<string, string | boolean | number[]>>,
  activation: string,
): FusedResult | undefined {
  if (getBackend() !== 'wasm' || !activeKernels(backend() as BackendWasm)) return undefined
  const known = activation === 'relu' ? 'relu' : 'linear'
  const attrs = { ...fixed, activation: known, leakyreluAlpha: 0 }
  const y = engine().runKernel(kernel, inputs, attrs) as Tensor
  return { y, isActivated: activation === known }
}

/** `y [..., columns]`, `dy` → the gradients of the logits and of the bias `[columns]`. */
function reluAndBiasGradient({ inputs, backend }: GradientCall): TensorInfo[] {
  const { y, dy } = inputs
  const host = kernelHost(backend)!
  const columns = y.shape.at(-1) ?? 1
  const rows = util.sizeFromShape(y.shape) / columns
  const dx = backend.makeOutput(y.shape, 'float32')
  const dBias = backend.makeOutput([columns], 'float32')
  const args = [...host.addressesOf(y, dy, dx), columns] as const
  const { totals, stride, parts } = columnTotals(host, 'reluAndSumGradient', args, rows, columns)
  host.exports.finishSums(totals, stride, parts, columns, 1, host.addressOf(dBias))
  return [dx, dBias]
}

interface GradientCall {
  readonly inputs: { readonly y: TensorInfo; readonly dy: TensorInfo }
  readonly backend: BackendWasm
}

/** What the gradients below compute with. */
export const fusedLayerKernels: readonly WasmKernel[] = [
  { name: RELU_AND_BIAS_GRADIENT, create: () => reluAndBiasGradient as unknown as KernelFunc },
]

/** The gradient before the activation, and that of the bias. */
function beforeActivation(dy: Tensor, y: Tensor, activation: unknown): readonly [Tensor, Tensor] {
  if (activation === 'relu')
    return engine().runKernel(RELU_AND_BIAS_GRADIENT, { y, dy }) as unknown as [Tensor, Tensor]
  const leading = Array.from({ length: dy.rank - 1 }, (_, axis) => axis)
  return [dy, sum(dy, leading)]
}

const convolutionGradient: GradFunc = (dys, saved, attrs) => {
  const [x, filter, y] = saved as [Tensor4D, Tensor4D, Tensor4D]
  const { strides, pad, activation } = attrs as unknown as FusedConv2DAttrs
  const [dy, dBias] = beforeActivation(dys as Tensor, y, activation) as [Tensor4D, Tensor]
  const fixed = { strides, pad, dataFormat: 'NHWC' }
  const run = (
    kernel: string,
    inputs: Readonly<Record<string, Tensor>>,
    shapes: Readonly<Record<string, number[]>>,
  ) => engine().runKernel(kernel, inputs, { ...fixed, ...shapes }) as Tensor
  return {
    x: () => run(Conv2DBackpropInput, { dy, filter }, { inputShape: x.shape }),
    filter: () => run(Conv2DBackpropFilter, { x, dy }, { filterShape: filter.shape }),
    bias: () => dBias,
  }
}

const productGradient: GradFunc = (dys, saved, attrs) => {
  const [a, b, y] = saved as [Tensor2D, Tensor2D, Tensor2D]
  const [dy, dBias] = beforeActivation(dys as Tensor, y, attrs.activation)
  return {
    a: () => matMul(dy, b, false, true),
    b: () => matMul(a, dy, true, false),
    bias: () => dBias,
  }
}

registerGradient({
  kernelName: 'FusedConv2D',
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: convolutionGradient,
})
registerGradient({
  kernelName: '_FusedMatMul',
  inputsToSave: ['a', 'b'],
  outputsToSave: [true],
  gradFunc: productGradient,
})
