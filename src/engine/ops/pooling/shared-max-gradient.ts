import { cast, div, equal, mul, reshape, sum, type Tensor, util } from '@tensorflow/tfjs'
import { replaceGradient } from '../runtime/replace-gradient.ts'

/**
 * Shares the gradient of a maximum among all numbers that are the largest, on every back end, as Keras does on
 * TensorFlow, PyTorch and JAX; calling it again changes nothing. tfjs gives all of it to each: behind a pooling layer
 * whose windows overlap, global max pooling then learns from the same pixel several times.
 */
export function shareMaxGradient(): void {
  replaceGradient('Max', () => (dys, saved, attrs) => {
    const [x, y] = saved as [Tensor, Tensor]
    const axes = util.parseAxisParam(attrs.reductionIndices as number | number[], x.shape)
    const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size))
    return {
      x: () => {
        const isLargest = cast(equal(x, reshape(y, kept)), 'float32')
        const share = div(reshape(dys as Tensor, kept), sum(isLargest, axes, true))
        return mul(isLargest, share)
      },
    }
  })
}
