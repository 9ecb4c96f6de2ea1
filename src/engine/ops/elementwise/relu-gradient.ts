import { engine, type Tensor, type TensorInfo, util } from '@tensorflow/tfjs'
import { areKernelsActive } from '../runtime/are-kernels-active.ts'
import { kernelHost } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { replaceGradient } from '../runtime/replace-gradient.ts'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'

const KERNEL = 'ReluGradient'

/** The gradient of relu in one pass: `dy` where `x` is positive, else 0. Of the same shape and type as both. */
export const reluGradient = defineWasmKernel<'x' | 'dy', unknown>(KERNEL, (call) => {
  const { inputs, backend } = call
  const dx: TensorInfo = backend.makeOutput(inputs.x.shape, 'float32')
  const { addressesOf, run } = kernelHost(backend)!
  const addresses = addressesOf(inputs.x, inputs.dy, dx)
  run(
    'reluGradient',
    rowRanges(util.sizeFromShape(dx.shape), 1).map((range) => [...addresses, ...range]),
  )
  return dx
})

/**
 * Lets tfjs use {@link reluGradient} where our kernels are active, instead of a step function, a cast and a product
 * over the whole tensor. Calling it again changes nothing.
 */
export function replaceReluGradient(): void {
  replaceGradient('Relu', (original) => (dy, saved, attrs) => {
    const [x] = saved
    return areKernelsActive() && x?.dtype === 'float32'
      ? { x: () => engine().runKernel(KERNEL, { x, dy: dy as Tensor }) as Tensor }
      : original(dy, saved, attrs)
  })
}
