import type { AvgPoolGradAttrs } from '@tensorflow/tfjs'
import { defineWasmKernel, floatsOf } from '../runtime/wasm-kernel.ts'
import { eachWindow, poolInfo } from './pool-windows.ts'

/**
 * Gradient of average pooling, several times as fast as tfjs's kernel. It divides by the whole filter's size even
 * where a window hangs over the edge, as this kernel does on every back end of tfjs; the gradient that calls it makes
 * up for that (see avg-pool-gradient.ts).
 */
export const avgPoolGrad = defineWasmKernel<'dy' | 'input', AvgPoolGradAttrs>(
  'AvgPoolGrad',
  ({ inputs: { dy, input }, attrs, backend }) => {
    const info = poolInfo(input.shape, attrs)
    const dx = backend.makeOutput(input.shape, 'float32')
    const gradient = floatsOf(backend, dx).fill(0)
    const upstream = floatsOf(backend, dy)
    const { inHeight, inWidth, inChannels } = info
    const share = 1 / (info.filterHeight * info.filterWidth)
    eachWindow(info, (image, top, bottom, left, right, outputPixel) => {
      const out = outputPixel * inChannels
      for (let i = top; i < bottom; i++) {
        for (let j = left; j < right; j++) {
          const pixel = ((image * inHeight + i) * inWidth + j) * inChannels
          for (let c = 0; c < inChannels; c++) gradient[pixel + c]! += upstream[out + c]! * share
        }
      }
    })
    return dx
  },
)
