import { type AvgPoolAttrs, backend_util, mul, type Tensor, tensor4d } from '@tensorflow/tfjs'
import { replaceGradient } from '../runtime/replace-gradient.ts'

/**
 * Corrects the gradient of average pooling on every back end; calling it again changes nothing. Going forward tfjs
 * divides the sum of a window by the number of its pixels inside the image, going back by the filter's size: with
 * `same` padding the gradient at the edges comes out too small (an edge window of a 2×2 filter: half of it).
 */
export function correctAvgPoolGradient(): void {
  replaceGradient('AvgPool', (original) => (dy, saved, attrs) => {
    const [x] = saved
    const scale = edgeScale(x!.shape, attrs as unknown as AvgPoolAttrs)
    return original(scale === undefined ? dy : mul(dy as Tensor, scale), saved, attrs)
  })
}

/** `[1, height, width, 1]`: the filter's size over the pixels each window really has; nothing if that is 1 everywhere. */
function edgeScale(
  shape: readonly number[],
  { filterSize, strides, pad, dimRoundingMode }: AvgPoolAttrs,
): Tensor | undefined {
  const shape4 = shape as [number, number, number, number]
  const info = backend_util.computePool2DInfo(shape4, filterSize, strides, 1, pad, dimRoundingMode)
  const rows = scales(info.outHeight, info.strideHeight, info.padInfo.top, info.filterHeight, info.inHeight)
  const columns = scales(info.outWidth, info.strideWidth, info.padInfo.left, info.filterWidth, info.inWidth)
  if ([...rows, ...columns].every((scale) => scale === 1)) return undefined
  const values = rows.flatMap((row) => columns.map((column) => row * column))
  return tensor4d(values, [1, rows.length, columns.length, 1])
}

function scales(windows: number, stride: number, pad: number, filter: number, length: number): number[] {
  return Array.from({ length: windows }, (_, i) => {
    const start = i * stride - pad
    return filter / (Math.min(length, start + filter) - Math.max(0, start))
  })
}
