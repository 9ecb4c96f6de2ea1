import { backend_util } from '@tensorflow/tfjs'

/** Of one pooling window: which rows and columns of the image it covers, ends excluded, without the padding. */
export type VisitWindow = (
  image: number,
  top: number,
  bottom: number,
  left: number,
  right: number,
  outputPixel: number,
) => void

export interface PoolAttrs {
  readonly filterSize: [number, number] | number
  readonly strides: [number, number] | number
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil'
}

/** The geometry of pooling images in rows, columns, channels. */
export function poolInfo(shape: readonly number[], attrs: PoolAttrs): backend_util.Conv2DInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attrs
  const shape4 = shape as [number, number, number, number]
  return backend_util.computePool2DInfo(shape4, filterSize, strides, 1, pad, dimRoundingMode)
}

/** Calls `visit` for each window, in the order of the output's pixels. */
export function eachWindow(info: backend_util.Conv2DInfo, visit: VisitWindow): void {
  const { batchSize, inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth } = info
  let outputPixel = 0
  for (let image = 0; image < batchSize; image++) {
    for (let y = 0; y < outHeight; y++) {
      const top = y * info.strideHeight - info.padInfo.top
      for (let x = 0; x < outWidth; x++, outputPixel++) {
        const left = x * info.strideWidth - info.padInfo.left
        visit(
          image,
          Math.max(0, top),
          Math.min(inHeight, top + filterHeight),
          Math.max(0, left),
          Math.min(inWidth, left + filterWidth),
          outputPixel,
        )
      }
    }
  }
}
