import { backend_util, type Conv2DAttrs } from '@tensorflow/tfjs'

type Shape4 = [number, number, number, number]

/** How a dilated convolution becomes an ordinary one: `spaceToBatchND` and back. */
export interface DilationPhases {
  /** Dilation down and across. */
  readonly block: number[]
  /** Zeros around the images, top and bottom, left and right. */
  readonly images: number[][]
  /** Zeros around the results: what fills the last phase. */
  readonly results: number[][]
  /** Of the images' phases. */
  readonly phaseShape: Shape4
  readonly outShape: Shape4
}

/** For images in rows, columns, channels, and stride 1: with another one tfjs and Keras allow no dilation. */
export function dilationPhases(
  shape: readonly number[],
  filterShape: readonly number[],
  { dilations, pad, dimRoundingMode }: Pick<Conv2DAttrs, 'dilations' | 'pad' | 'dimRoundingMode'>,
): DilationPhases {
  const info = backend_util.computeConv2DInfo(
    shape as Shape4,
    filterShape as Shape4,
    1,
    dilations,
    pad,
    dimRoundingMode,
  )
  const { inHeight, inWidth, outHeight, outWidth, padInfo, batchSize, inChannels } = info
  const rows = along(inHeight, outHeight, info.filterHeight, info.dilationHeight, padInfo.top)
  const columns = along(inWidth, outWidth, info.filterWidth, info.dilationWidth, padInfo.left)
  return {
    block: [info.dilationHeight, info.dilationWidth],
    images: [rows.image, columns.image],
    results: [rows.result, columns.result],
    phaseShape: [batchSize * info.dilationHeight * info.dilationWidth, rows.phase, columns.phase, inChannels],
    outShape: info.outShape as Shape4,
  }
}

function along(length: number, results: number, kernel: number, dilation: number, before: number) {
  const phase = Math.ceil(results / dilation) + kernel - 1
  return {
    phase,
    image: [before, phase * dilation - before - length],
    result: [0, (phase - kernel + 1) * dilation - results],
  }
}
