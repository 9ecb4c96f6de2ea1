import type { ConvGeometry } from './conv-geometry.ts'

/**
 * One pass of a convolution as the kernels know it (correlation.assembly.ts). Lengths and strides in numbers; `pad`
 * is negative where rows or columns are cut off.
 */
export interface Correlation {
  readonly batch: number
  readonly height: number
  readonly width: number
  readonly channels: number
  readonly kernelHeight: number
  readonly kernelWidth: number
  readonly strideHeight: number
  readonly strideWidth: number
  readonly padTop: number
  readonly padLeft: number
  readonly outHeight: number
  readonly outWidth: number
  readonly outChannels: number
  readonly outImageStride: number
  readonly outRowStride: number
  readonly outPixelStride: number
}

/** Which weights of `filter[kernelHeight, kernelWidth, channels, outChannels]` a pass takes, in numbers. */
export interface FilterView {
  readonly start: number
  readonly rowStride: number
  readonly columnStride: number
  readonly channelStride: number
  readonly outChannelStride: number
}

/** The numbers of a correlation in the order in which the kernels read them. */
export function correlationNumbers(shape: Correlation): readonly number[] {
  return [
    ...[shape.batch, shape.height, shape.width, shape.channels],
    ...[shape.kernelHeight, shape.kernelWidth, shape.strideHeight, shape.strideWidth],
    ...[shape.padTop, shape.padLeft, shape.outHeight, shape.outWidth, shape.outChannels],
    ...[shape.outImageStride, shape.outRowStride, shape.outPixelStride],
  ]
}

/** The convolution itself. One that looks at single pixels knows no rows: each image becomes one long row. */
export function forwardPass(geometry: ConvGeometry): Correlation {
  const { height, width, kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } =
    geometry
  const isPointwise = kernelHeight * kernelWidth * strideHeight * strideWidth === 1
  const isWhole = isPointwise && outHeight === height && outWidth === width
  const rows = isWhole ? { height: 1, width: height * width, outHeight: 1, outWidth: height * width } : {}
  return { ...geometry, ...rows, ...denseStrides({ ...geometry, ...rows }) }
}

/** The weights as they are. */
export function forwardFilter({ kernelWidth, channels, outChannels }: ConvGeometry): FilterView {
  const columnStride = channels * outChannels
  const rowStride = kernelWidth * columnStride
  return { start: 0, rowStride, columnStride, channelStride: outChannels, outChannelStride: 1 }
}

/** A pass that computes part of an input gradient: where it begins to write, and with which weights. */
export interface InputGradientPass {
  readonly shape: Correlation
  readonly filter: FilterView
  /** In numbers. */
  readonly outStart: number
}

/**
 * The input gradient as correlations of the output gradient with the filter turned by 180°. With a stride, pixels
 * whose rows and columns leave the same remainder see the same weights, every `stride`th of the filter: one pass for
 * each pair of remainders multiplies nothing by zero. Pixels without a pass have gradient zero.
 */
export function inputGradientPasses(geometry: ConvGeometry): readonly InputGradientPass[] {
  const { width, channels, outChannels, kernelWidth, strideHeight, strideWidth } = geometry
  const rows = phases(geometry.height, geometry.kernelHeight, strideHeight, geometry.padTop)
  const columns = phases(width, kernelWidth, strideWidth, geometry.padLeft)
  const columnStride = channels * outChannels
  return rows.flatMap((row) =>
    columns.map((column) => ({
      shape: {
        batch: geometry.batch,
        height: geometry.outHeight,
        width: geometry.outWidth,
        channels: outChannels,
        kernelHeight: row.weights,
        kernelWidth: column.weights,
        strideHeight: 1,
        strideWidth: 1,
        padTop: row.pad,
        padLeft: column.pad,
        outHeight: row.pixels,
        outWidth: column.pixels,
        outChannels: channels,
        outImageStride: geometry.height * width * channels,
        outRowStride: strideHeight * width * channels,
        outPixelStride: strideWidth * channels,
      },
      filter: {
        start: (row.lastWeight * kernelWidth + column.lastWeight) * columnStride,
        rowStride: -strideHeight * kernelWidth * columnStride,
        columnStride: -strideWidth * columnStride,
        channelStride: 1,
        outChannelStride: outChannels,
      },
      outStart: (row.firstPixel * width + column.firstPixel) * channels,
    })),
  )
}

interface Phase {
  readonly firstPixel: number
  readonly pixels: number
  readonly weights: number
  readonly lastWeight: number
  readonly pad: number
}

/** Along one axis, the pixels that see the weights r, r + stride, r + 2 · stride, … for each remainder r. */
function phases(length: number, kernel: number, stride: number, pad: number): readonly Phase[] {
  return Array.from({ length: Math.min(stride, kernel) }, (_, remainder) => {
    const weights = Math.ceil((kernel - remainder) / stride)
    // Pixel number first · stride + remainder − pad is the first one inside of the image.
    const first = Math.ceil((pad - remainder) / stride)
    const last = Math.floor((length - 1 + pad - remainder) / stride)
    return {
      firstPixel: first * stride + remainder - pad,
      pixels: last - first + 1,
      weights,
      lastWeight: remainder + stride * (weights - 1),
      pad: weights - 1 - first,
    }
  }).filter(({ pixels }) => pixels > 0)
}

function denseStrides({
  outHeight,
  outWidth,
  outChannels,
}: Pick<Correlation, 'outHeight' | 'outWidth' | 'outChannels'>) {
  const outRowStride = outWidth * outChannels
  return { outImageStride: outHeight * outRowStride, outRowStride, outPixelStride: outChannels }
}
