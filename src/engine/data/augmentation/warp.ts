import type { Augmentation } from '../../../graph/plan/plan.ts'
import type { Affine } from './affine.ts'

export interface Warp {
  readonly height: number
  readonly width: number
  readonly channels: number
  readonly fill: Augmentation['fill']
  readonly value: number
}

/** Coordinates that rounding alone has pushed over the edge still belong to it. */
const SLACK = 1e-9

/**
 * One picture as the affine map says, bilinear between four pixels (what `scipy.ndimage.affine_transform` does with
 * `order=1`). `from` and `to` hold pictures one after another; this one begins at `offset` in both.
 */
export function warp(
  { height, width, channels, fill, value }: Warp,
  { xx, xy, x0, yx, yy, y0 }: Affine,
  from: Float32Array,
  to: Float32Array,
  offset: number,
): void {
  const right = width - 1
  const bottom = height - 1
  const line = width * channels
  // What stands beyond the last pixel; where a picture does not begin once more, it has no weight.
  const afterRight = fill === 'wrap' ? 0 : right
  const afterBottom = fill === 'wrap' ? 0 : bottom
  let out = offset
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let x = xx * column + xy * row + x0
      let y = yx * column + yy * row + y0
      if (x < 0 || y < 0 || x > right || y > bottom) {
        if (fill === 'constant' && (x < -SLACK || y < -SLACK || x > right + SLACK || y > bottom + SLACK)) {
          for (let c = 0; c < channels; c++) to[out++] = value
          continue
        }
        x = fold(x, width, fill)
        y = fold(y, height, fill)
      }
      // Never below 0, so cutting off the digits is rounding down.
      const left = x | 0
      const top = y | 0
      const shareX = x - left
      const shareY = y - top
      const above = offset + top * line
      const here = above + left * channels
      if (shareX === 0 && shareY === 0) {
        // Copied: a weight of 0 would still turn −0 into 0.
        for (let c = 0; c < channels; c++) to[out++] = from[here + c] as number
        continue
      }
      const below = offset + (top < bottom ? top + 1 : afterBottom) * line - above
      const beside = ((left < right ? left + 1 : afterRight) - left) * channels
      for (let c = 0; c < channels; c++) {
        const at = here + c
        const a = from[at] as number
        const b = from[at + below] as number
        const upper = a + shareX * ((from[at + beside] as number) - a)
        const lower = b + shareX * ((from[at + below + beside] as number) - b)
        to[out++] = upper + shareY * (lower - upper)
      }
    }
  }
}

/** Where a coordinate outside the picture is found inside it, 0 ≤ folded < extent. */
function fold(coordinate: number, extent: number, fill: Augmentation['fill']): number {
  let folded = coordinate
  if (fill === 'wrap') {
    // abcd|abcd|abcd
    folded -= extent * Math.floor(folded / extent)
    return folded < extent ? folded : 0
  }
  if (fill === 'reflect') {
    // dcba|abcd|dcba, mirrored at the outer edges of the pixels.
    const twice = 2 * extent
    folded += 0.5
    folded -= twice * Math.floor(folded / twice)
    folded = (folded > extent ? twice - folded : folded) - 0.5
  }
  return folded < 0 ? 0 : folded > extent - 1 ? extent - 1 : folded
}
