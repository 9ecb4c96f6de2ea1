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
} from '@tensorflow/tfjs'
import { areKernelsActive } from '../runtime/are-kernels-active.ts'
import { kernelHost } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'

const FORWARD = 'SoftmaxCrossEntropy'
const BACKWARD = 'SoftmaxCrossEntropyGradient'

const forward = defineWasmKernel<'logits' | 'targets', unknown>(FORWARD, ({ inputs, backend }) => {
  const { addressesOf, run } = kernelHost(backend)!
  const [rows = 0, columns = 0] = inputs.logits.shape
  const losses = backend.makeOutput([rows], 'float32')
  const addresses = addressesOf(inputs.logits, inputs.targets, losses)
  run(
    'softmaxCrossEntropy',
    rowRanges(rows, columns).map((range) => [...addresses, columns, ...range]),
  )
  return losses
})

const backward = defineWasmKernel<'logits' | 'targets' | 'dy', unknown>(BACKWARD, ({ inputs, backend }) => {
  const { addressesOf, run } = kernelHost(backend)!
  const { logits, targets, dy } = inputs
  const [rows = 0, columns = 0] = logits.shape
  const dLogits = backend.makeOutput(logits.shape, 'float32')
  const addresses = addressesOf(logits, targets, dy, dLogits)
  run(
    'softmaxCrossEntropyGradient',
    rowRanges(rows, columns).map((range) => [...addresses, columns, ...range]),
  )
  return dLogits
})

/** The loss of a softmax output, and its gradient. */
export const crossEntropyKernels: readonly WasmKernel[] = [forward, backward]

registerGradient({
  kernelName: FORWARD,
  inputsToSave: ['logits', 'targets'],
  gradFunc: (dy, saved) => {
    const [logits, targets] = saved as [Tensor2D, Tensor2D]
    const gradient = dy as Tensor1D
    return {
      logits: () => engine().runKernel(BACKWARD, { logits, targets, dy: gradient }) as Tensor,
      targets: () => neg(mul(expandDims(gradient, -1), logSoftmax(logits))),
    }
  },
})

/**
 * −Σ t · log softmax(z) of every row of `[batch, classes]`, in one pass forward and one back.
 * @returns nothing where our kernels are not active.
 */
export function softmaxCrossEntropy(logits: Tensor2D, targets: Tensor2D): Tensor1D | undefined {
  if (!areKernelsActive() || logits.size === 0) return undefined
  return engine().runKernel(FORWARD, { logits, targets }) as Tensor1D
}
