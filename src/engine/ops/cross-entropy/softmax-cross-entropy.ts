import {
  engine,
  expandDims,
  logSoftmax,
  mul,
  neg,
  registerGradient,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core'
import { areKernelsActive } from '../runtime/are-kernels-active.ts'
import { kernelHost } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'

const FORWARD = 'SoftmaxCrossEntropy'
const BACKWARD = 'SoftmaxCrossEntropyGradient'

const forward = defineWasmKernel<'sums' | 'targets', unknown>(FORWARD, ({ inputs, backend }) => {
  const { addressesOf, run } = kernelHost(backend)!
  const [rows = 0, columns = 0] = inputs.sums.shape
  const losses = backend.makeOutput([rows], 'float32')
  const addresses = addressesOf(inputs.sums, inputs.targets, losses)
  run(
    'softmaxCrossEntropy',
    rowRanges(rows, columns).map((range) => [...addresses, columns, ...range]),
  )
  return losses
})

const backward = defineWasmKernel<'sums' | 'targets' | 'dy', unknown>(BACKWARD, ({ inputs, backend }) => {
  const { addressesOf, run } = kernelHost(backend)!
  const { sums, targets, dy } = inputs
  const [rows = 0, columns = 0] = sums.shape
  const dSums = backend.makeOutput(sums.shape, 'float32')
  const addresses = addressesOf(sums, targets, dy, dSums)
  run(
    'softmaxCrossEntropyGradient',
    rowRanges(rows, columns).map((range) => [...addresses, columns, ...range]),
  )
  return dSums
})

/** The loss of a softmax output, and its gradient. */
export const crossEntropyKernels: readonly WasmKernel[] = [forward, backward]

registerGradient({
  kernelName: FORWARD,
  inputsToSave: ['sums', 'targets'],
  gradFunc: (dy, saved) => {
    const [sums, targets] = saved as [Tensor2D, Tensor2D]
    const gradient = dy as Tensor1D
    return {
      sums: () => engine().runKernel(BACKWARD, { sums, targets, dy: gradient }) as Tensor,
      targets: () => neg(mul(expandDims(gradient, -1), logSoftmax(sums))),
    }
  },
})

/**
 * −Σ t · log softmax(z) of every row of `[batch, classes]`, in one pass forward and one back.
 * @returns nothing where our kernels are not active.
 */
export function softmaxCrossEntropy(sums: Tensor2D, targets: Tensor2D): Tensor1D | undefined {
  if (!areKernelsActive() || sums.size === 0) return undefined
  return engine().runKernel(FORWARD, { sums, targets }) as Tensor1D
}
