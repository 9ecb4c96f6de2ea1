import type { backend_util } from '@tensorflow/tfjs'
import { correlationNumbers } from './correlation.ts'

/** The windows of a pooling or a depthwise convolution, written as those of a correlation. */
export function windowNumbers(info: backend_util.Conv2DInfo): readonly number[] {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info
  return correlationNumbers({
    batch: batchSize,
    height: inHeight,
    width: inWidth,
    channels: inChannels,
    kernelHeight: info.filterHeight,
    kernelWidth: info.filterWidth,
    strideHeight: info.strideHeight,
    strideWidth: info.strideWidth,
    padTop: padInfo.top,
    padLeft: padInfo.left,
    outHeight,
    outWidth,
    outChannels,
    outImageStride: outHeight * outWidth * outChannels,
    outRowStride: outWidth * outChannels,
    outPixelStride: outChannels,
  })
}
