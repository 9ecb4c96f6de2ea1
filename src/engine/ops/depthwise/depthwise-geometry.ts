import { backend_util, type DepthwiseConv2dNativeAttrs } from '@tensorflow/tfjs'

type Shape4 = [number, number, number, number]

export type DepthwiseAttrs = Pick<
  DepthwiseConv2dNativeAttrs,
  'strides' | 'pad' | 'dilations' | 'dimRoundingMode'
>

/** The geometry of a convolution in which every channel has filters of its own; images in rows, columns, channels. */
export function depthwiseInfo(
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dilations, dimRoundingMode }: DepthwiseAttrs,
): backend_util.Conv2DInfo {
  return backend_util.computeConv2DInfo(
    inputShape as Shape4,
    filterShape as Shape4,
    strides,
    dilations ?? 1,
    pad,
    dimRoundingMode,
    true,
  )
}
