/**
 * What a convolution kernel has to know, in the order in which the caller writes it (see correlation.ts): int32
 * numbers, lengths and offsets counted in float32 numbers. Every pass of a convolution is a correlation
 *
 * `y[n, i, j, o] = Σ x[n, i · strideHeight + p − padTop, j · strideWidth + q − padLeft, c] · filter[p, q, c, o]`
 *
 * with images as rows, columns, channels, and zeros outside of `x`; `(p, q)` runs over the kernel.
 */
@unmanaged
export class Correlation {
  batch: i32
  height: i32
  width: i32
  channels: i32
  kernelHeight: i32
  kernelWidth: i32
  strideHeight: i32
  strideWidth: i32
  /** Negative where rows or columns are cut off. */
  padTop: i32
  padLeft: i32
  outHeight: i32
  outWidth: i32
  outChannels: i32
  /** From one image, row or pixel of `y` to the next: a pass may fill every second row and column only. */
  outImageStride: i32
  outRowStride: i32
  outPixelStride: i32
}
