import type { LayerActivation } from '../../pictures/picture-types.ts'
import { brightnessOf, channelPixels, rowPixels, type Tiles } from '../../pictures/tiles.ts'

/** A strip of numbers fills a box about so much wider than high, at most so many numbers wide. */
const BOX_RATIO = 160 / 37
const MOST_COLUMNS = 80

/**
 * What a layer puts out, as pictures: one per channel, at most `most`, or one strip for a row of numbers.
 * `each`: every map fills the whole range of brightness; `common`: all maps share one, so that weak ones stay dark.
 */
export function layerTiles(
  { shape, values }: LayerActivation,
  most: number,
  brightness: 'each' | 'common' = 'common',
): Tiles {
  const [height = 1, width = 1, channels = 1] = shape
  if (shape.length < 2) {
    const columns = Math.min(MOST_COLUMNS, Math.ceil(Math.sqrt(values.length * BOX_RATIO)))
    return rowPixels(values, columns, Math.ceil(MOST_COLUMNS / BOX_RATIO))
  }
  const common = brightnessOf(values)
  const signed = common.signed
  return {
    width,
    height,
    pictures: Array.from({ length: Math.min(channels, most) }, (_, channel) => {
      const own = brightness === 'each' ? { ...brightnessOf(values, channel, channels), signed } : common
      return channelPixels(values, shape, channel, own)
    }),
  }
}
