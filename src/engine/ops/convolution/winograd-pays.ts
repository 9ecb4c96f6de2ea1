import { kernelMode } from '../runtime/kernel-settings.ts'
import type { Correlation } from './correlation.ts'

/** Fewer channels than this do not make up for transforming the tiles. */
const FEWEST_CHANNELS = 8

/** Multiplications of the definition for one of Winograd's, below which the transforms cost more than is saved. */
const LEAST_SAVING = 1.5

/**
 * Whether Winograd's F(4×4, 3×3) is allowed and faster for a pass. Where the results do not fill the tiles of 4×4 it
 * saves less than four times, down to nothing for results of 2×2.
 */
export function winogradPays(pass: Correlation): boolean {
  const { kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = pass
  if (kernelMode() !== 'fast' || kernelHeight !== 3 || kernelWidth !== 3) return false
  if (strideHeight !== 1 || strideWidth !== 1 || pass.outPixelStride !== pass.outChannels) return false
  if (Math.min(pass.channels, pass.outChannels) < FEWEST_CHANNELS) return false
  const tiles = Math.ceil(outHeight / 4) * Math.ceil(outWidth / 4)
  return outHeight * outWidth * 9 >= tiles * 36 * LEAST_SAVING
}
