import type { ConvGeometry, RowRange } from './conv-geometry.ts'

/**
 * Adds to `images` the patches of a range of output rows ("col2im"): `patches[output pixel][i][j][channel]` is what
 * that pixel contributes to the stretch of the image under the filter. What hangs over the edge is dropped.
 */
export function addPatches(
  images: Float32Array,
  patches: Float32Array,
  { first, count }: RowRange,
  geometry: ConvGeometry,
): void {
  const { height, width, channels, kernelHeight, kernelWidth, outHeight, outWidth } = geometry
  const rowLength = kernelWidth * channels
  let patch = 0
  for (let row = first; row < first + count; row++) {
    const image = Math.floor(row / outHeight)
    const top = (row - image * outHeight) * geometry.strideHeight - geometry.padTop
    const begin = Math.max(0, -top)
    const end = Math.min(kernelHeight, height - top)
    for (let x = 0; x < outWidth; x++, patch += kernelHeight * rowLength) {
      const left = x * geometry.strideWidth - geometry.padLeft
      const from = Math.max(0, -left) * channels
      const to = Math.min(kernelWidth, width - left) * channels
      for (let i = begin; i < end; i++) {
        const source = patch + i * rowLength
        const target = ((image * height + top + i) * width + left) * channels
        for (let k = from; k < to; k++) images[target + k]! += patches[source + k]!
      }
    }
  }
}
