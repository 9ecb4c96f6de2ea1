import type { FittedPicture } from '../../graph/plan/plan.ts'
import type { DecodedPicture } from './decoded-picture.ts'
import { type Box, resample } from './resample.ts'

type Size = Pick<Box, 'height' | 'width'>

/** A picture as it is trained on: `height × width × channels` bytes, grey made before anything else is. */
export function fitPicture(picture: DecodedPicture, fitting: FittedPicture): Uint8Array<ArrayBuffer> {
  const { height, width, colour, fit } = fitting
  const channels = colour ? 3 : 1
  const bytes = colour ? picture.rgb : greyOf(picture.rgb)
  const pixels = { ...sizeOf(picture), channels, bytes } as const
  const from = fit === 'crop' ? middleOf(picture, fitting) : { top: 0, left: 0, ...sizeOf(picture) }
  if (fit !== 'letterbox') return resample(pixels, from, width, height)
  const to = middleOf(fitting, picture)
  const seen = resample(pixels, from, to.width, to.height)
  const result = new Uint8Array(height * width * channels)
  const line = to.width * channels
  for (let row = 0; row < to.height; row++)
    result.set(seen.subarray(row * line, (row + 1) * line), ((to.top + row) * width + to.left) * channels)
  return result
}

/** The picture no higher and no wider than `side`; the same one where it is not larger. */
export function shrinkToSide(picture: DecodedPicture, side: number): DecodedPicture {
  const { width, height, rgb } = picture
  const longer = Math.max(width, height)
  if (longer <= side) return picture
  const size = (extent: number) => Math.max(1, Math.round((extent * side) / longer))
  const box = { top: 0, left: 0, width, height }
  const [columns, rows] = [size(width), size(height)]
  return {
    width: columns,
    height: rows,
    rgb: resample({ width, height, channels: 3, bytes: rgb }, box, columns, rows),
  }
}

/**
 * Brightness by the weights of ITU-R BT.601 in sixteenth bits, exactly as Pillow's mode L has it; OpenCV takes fewer
 * bits and is one step off now and then.
 */
function greyOf(rgb: Uint8Array): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(rgb.length / 3)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3)
    grey[i] =
      ((rgb[at] as number) * 19595 +
        (rgb[at + 1] as number) * 38470 +
        (rgb[at + 2] as number) * 7471 +
        0x8000) >>>
      16
  return grey
}

const sizeOf = ({ height, width }: Size): Size => ({ height, width })

/** The largest piece in the middle of one size that has the ratio of another, in whole pixels. */
function middleOf(size: Size, ratio: Size): Box {
  const isWider = size.width * ratio.height > size.height * ratio.width
  const side = (most: number, extent: number) => Math.min(most, Math.max(1, Math.round(extent)))
  const width = isWider ? side(size.width, (size.height * ratio.width) / ratio.height) : size.width
  const height = isWider ? size.height : side(size.height, (size.width * ratio.height) / ratio.width)
  const [top, left] = [Math.floor((size.height - height) / 2), Math.floor((size.width - width) / 2)]
  return { top, left, height, width }
}
