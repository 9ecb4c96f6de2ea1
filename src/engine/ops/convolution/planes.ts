import type { ConvGeometry } from './conv-geometry.ts'

/**
 * Images laid out so that what one weight of a filter sees in the output rows of an image is contiguous. An image
 * is split by channel and, where the stride is larger than one, by position modulo the stride ("phase"); each such
 * plane has the zero border of the padding. The pixels under the weight (i, j, channel) are then the rows of the
 * plane of phase (i mod stride, j mod stride) from row ⌊i / stride⌋ and column ⌊j / stride⌋ on.
 */
export interface PlaneLayout {
  readonly height: number
  /** Numbers in a row of a plane: the output's width, and what the filter's last weight sees beyond it. */
  readonly width: number
  /** Numbers in all planes of an image, with the few that {@link copyColumns} reads behind the last one. */
  readonly size: number
}

export function planeLayout(geometry: ConvGeometry): PlaneLayout {
  const { channels, kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = geometry
  const height = outHeight + Math.floor((kernelHeight - 1) / strideHeight)
  const width = outWidth + Math.floor((kernelWidth - 1) / strideWidth)
  return { height, width, size: strideHeight * strideWidth * channels * height * width + kernelWidth }
}

/** Writes the inside of one image's planes. The border must be zero before the first image, and stays so. */
export function fillPlanes(
  planes: Float32Array,
  images: Float32Array,
  image: number,
  geometry: ConvGeometry,
  layout: PlaneLayout,
): void {
  const { height, width, channels, strideHeight, strideWidth, padTop, padLeft } = geometry
  const planeSize = layout.height * layout.width
  const rows = Math.min(height, layout.height * strideHeight - padTop)
  const columns = Math.min(width, layout.width * strideWidth - padLeft)
  for (let y = 0; y < rows; y++) {
    const top = y + padTop
    const row = Math.floor(top / strideHeight) * layout.width
    for (let x = 0; x < columns; x++) {
      const left = x + padLeft
      const phase = (top % strideHeight) * strideWidth + (left % strideWidth)
      let to = phase * channels * planeSize + row + Math.floor(left / strideWidth)
      let from = ((image * height + y) * width + x) * channels
      for (let c = 0; c < channels; c++, to += planeSize) planes[to] = images[from++]!
    }
  }
}

/**
 * Copies what each weight of the filter sees in `count` output rows from row `top` on, in `heap`: from the planes
 * at `planes` to `columns + p · stride` for weight number p. Rows are `layout.width` numbers long; those beyond the
 * output's width mean nothing, and must be multiplied by zero.
 */
export function copyColumns(
  heap: Float32Array,
  place: { readonly planes: number; readonly columns: number; readonly stride: number },
  rows: { readonly top: number; readonly count: number },
  geometry: ConvGeometry,
  layout: PlaneLayout,
): void {
  const { channels, kernelHeight, kernelWidth, strideHeight, strideWidth } = geometry
  const planeSize = layout.height * layout.width
  const length = rows.count * layout.width
  let to = place.columns
  for (let i = 0; i < kernelHeight; i++) {
    for (let j = 0; j < kernelWidth; j++) {
      const phase = (i % strideHeight) * strideWidth + (j % strideWidth)
      const row = rows.top + Math.floor(i / strideHeight)
      let from =
        place.planes + phase * channels * planeSize + row * layout.width + Math.floor(j / strideWidth)
      for (let c = 0; c < channels; c++, from += planeSize, to += place.stride) {
        heap.copyWithin(to, from, from + length)
      }
    }
  }
}
