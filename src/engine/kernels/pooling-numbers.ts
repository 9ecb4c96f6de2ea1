import type { backend_util } from '@tensorflow/tfjs-core'
import { correlationNumbers } from './correlation.ts'

/** The windows of a pooling as the kernels know them: those of a correlation with as many channels as results. */
export function poolingNumbers(info: backend_util.Conv2DInfo): readonly number[] {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info
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
    outChannels: inChannels,
    outImageStride: outHeight * outWidth * inChannels,
    outRowStride: outWidth * inChannels,
    outPixelStride: inChannels,
  })
}
