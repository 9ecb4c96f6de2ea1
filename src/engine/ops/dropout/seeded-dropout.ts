import { engine, registerGradient, type Tensor, type TensorInfo, util } from '@tensorflow/tfjs'
import { xoshiroState } from '../../random/xoshiro128.ts'
import { areKernelsActive } from '../runtime/are-kernels-active.ts'
import { kernelHost } from '../runtime/kernel-host.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'

const KERNEL = 'SeededDropout'

interface Attrs {
  readonly rate: number
  readonly seed: number
}

/** Of one thread: each number of the stream follows from the one before. */
export const dropoutKernel: WasmKernel = defineWasmKernel<'x', Attrs>(
  KERNEL,
  ({ inputs, attrs, backend }) => {
    const { exports, addressOf } = kernelHost(backend)!
    const { rate, seed } = attrs
    const y: TensorInfo = backend.makeOutput(inputs.x.shape, 'float32')
    const [s0, s1, s2, s3] = xoshiroState(seed) as unknown as [number, number, number, number]
    const size = util.sizeFromShape(y.shape)
    exports.dropout(addressOf(inputs.x), addressOf(y), size, s0, s1, s2, s3, rate * 2 ** 32, 1 / (1 - rate))
    return y
  },
)

registerGradient({
  kernelName: KERNEL,
  gradFunc: (dy, _saved, attrs) => ({
    x: () => engine().runKernel(KERNEL, { x: dy as Tensor }, attrs) as Tensor,
  }),
})

/**
 * Numbers dropped with probability `rate`, the others divided by 1 − rate, by a mask that `seed` decides; neither going
 * forward nor back is the mask kept. The bits are those of a product with the mask.
 * @returns nothing where our kernels are not active.
 */
export function seededDropout(x: Tensor, rate: number, seed: number): Tensor | undefined {
  if (!areKernelsActive()) return undefined
  return engine().runKernel(KERNEL, { x }, { rate, seed }) as Tensor
}
