import {
  type backend_util,
  type DepthwiseConv2dNativeAttrs,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  engine,
  getBackend,
  type Tensor,
} from '@tensorflow/tfjs'
import { withExplicitPadding } from '../convolution/conv2d.reference.ts'
import { replaceGradient } from '../runtime/replace-gradient.ts'
import { defineWasmKernel, floatsOf } from '../runtime/wasm-kernel.ts'
import { depthwiseInfo } from './depthwise-geometry.ts'

/** Depthwise convolution by tfjs, with the padding that its own kernel can get wrong. */
export const depthwiseConv2D = defineWasmKernel<'x' | 'filter', DepthwiseConv2dNativeAttrs>(
  'DepthwiseConv2dNative',
  (call, original) => original(withExplicitPadding(call)),
)

/** Gradient of a depthwise convolution's input, which tfjs's wasm back end lacks (and cpu's forgets the dilation). */
export const depthwiseBackpropInput = defineWasmKernel<
  'dy' | 'filter',
  DepthwiseConv2dNativeBackpropInputAttrs
>('DepthwiseConv2dNativeBackpropInput', ({ inputs: { dy, filter }, attrs, backend }) => {
  const info = depthwiseInfo(attrs.inputShape, filter.shape, attrs)
  const out = backend.makeOutput(info.inShape, 'float32')
  const dx = floatsOf(backend, out).fill(0)
  const gradient = floatsOf(backend, dy)
  const weights = floatsOf(backend, filter)
  eachProduct(info, (x, w, y) => {
    dx[x]! += weights[w]! * gradient[y]!
  })
  return out
})

/** Gradient of its filter. */
export const depthwiseBackpropFilter = defineWasmKernel<'x' | 'dy', DepthwiseConv2dNativeBackpropFilterAttrs>(
  'DepthwiseConv2dNativeBackpropFilter',
  ({ inputs: { x, dy }, attrs, backend }) => {
    const info = depthwiseInfo(x.shape, attrs.filterShape, attrs)
    const out = backend.makeOutput(info.filterShape, 'float32')
    const dFilter = floatsOf(backend, out).fill(0)
    const images = floatsOf(backend, x)
    const gradient = floatsOf(backend, dy)
    eachProduct(info, (from, w, y) => {
      dFilter[w]! += images[from]! * gradient[y]!
    })
    return out
  },
)

/**
 * Lets depthwise convolutions with dilation be trained on wasm, where both kernels know it. tfjs refuses their gradient on
 * every back end.
 */
export function allowDilatedDepthwiseGradient(): void {
  replaceGradient('DepthwiseConv2dNative', (original) => (dy, saved, attrs) => {
    if (getBackend() !== 'wasm') return original(dy, saved, attrs)
    const [x, filter] = saved as [Tensor, Tensor]
    const run = (name: string, inputs: Readonly<Record<string, Tensor>>, shapes: object) =>
      engine().runKernel(name, inputs, { ...attrs, ...shapes }) as Tensor
    const gradient = dy as Tensor
    return {
      x: () => run('DepthwiseConv2dNativeBackpropInput', { dy: gradient, filter }, { inputShape: x.shape }),
      filter: () =>
        run('DepthwiseConv2dNativeBackpropFilter', { x, dy: gradient }, { filterShape: filter.shape }),
    }
  })
}

/** Calls `visit` with the indices of the three numbers of every product that a depthwise convolution adds up. */
function eachProduct(
  info: backend_util.Conv2DInfo,
  visit: (image: number, filter: number, result: number) => void,
): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info
  const times = outChannels / inChannels
  for (let place = 0; place < info.batchSize * outHeight * outWidth; place++) {
    const image = Math.floor(place / (outHeight * outWidth))
    const top = (Math.floor(place / outWidth) % outHeight) * info.strideHeight - padInfo.top
    const left = (place % outWidth) * info.strideWidth - padInfo.left
    for (let weight = 0; weight < info.filterHeight * info.filterWidth; weight++) {
      const row = top + Math.floor(weight / info.filterWidth) * info.dilationHeight
      const column = left + (weight % info.filterWidth) * info.dilationWidth
      if (row < 0 || row >= inHeight || column < 0 || column >= inWidth) continue
      const pixel = (image * inHeight + row) * inWidth + column
      for (let o = 0; o < outChannels; o++) {
        visit(pixel * inChannels + Math.floor(o / times), weight * outChannels + o, place * outChannels + o)
      }
    }
  }
}
