import type { MaxPoolGradAttrs } from '@tensorflow/tfjs'
import { defineWasmKernel, floatsOf } from '../runtime/wasm-kernel.ts'
import { eachWindow, poolInfo } from './pool-windows.ts'

/**
 * Gradient of max pooling. tfjs's kernel starts its search for a window's maximum at zero and drops the gradient of
 * every window whose values are all negative. Where several values are the maximum, the first in row order gets the
 * whole gradient, as in tfjs's cpu back end. Looking for the forward result instead of the maximum is several times
 * as fast as tfjs's kernel.
 */
export const maxPoolGrad = defineWasmKernel<'dy' | 'input' | 'output', MaxPoolGradAttrs>(
  'MaxPoolGrad',
  ({ inputs: { dy, input, output }, attrs, backend }) => {
    const info = poolInfo(input.shape, attrs)
    const dx = backend.makeOutput(input.shape, 'float32')
    const gradient = floatsOf(backend, dx).fill(0)
    const x = floatsOf(backend, input)
    const maxima = floatsOf(backend, output)
    const upstream = floatsOf(backend, dy)
    const { inHeight, inWidth, inChannels } = info
    const rowLength = inWidth * inChannels
    eachWindow(info, (image, top, bottom, left, right, outputPixel) => {
      const corner = ((image * inHeight + top) * inWidth + left) * inChannels
      const width = (right - left) * inChannels
      for (let c = 0, out = outputPixel * inChannels; c < inChannels; c++, out++) {
        const maximum = maxima[out]!
        search: for (let row = corner + c, i = top; i < bottom; i++, row += rowLength) {
          for (let at = row; at < row + width; at += inChannels) {
            if (x[at] === maximum) {
              gradient[at]! += upstream[out]!
              break search
            }
          }
        }
      }
    })
    return dx
  },
)
