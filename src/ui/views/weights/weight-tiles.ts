import type { LayerFormulas } from '../../../scores/unit-formulas.ts'
import { brightnessOf, channelPixels, type Tiles } from '../../pictures/tiles.ts'

/** The weights of units that look at a whole picture, as pictures: bright counts for the unit, blue against it. */
export function weightTiles(layer: LayerFormulas, shape: readonly number[], most: number): Tiles | undefined {
  const [height = 0, width = 0, channels = 1] = shape
  if (shape.length < 2 || layer.units[0]?.factors.length !== height * width * channels) return undefined
  return {
    width,
    height,
    pictures: layer.units.slice(0, most).map(({ factors }) => {
      // Of colours the sum: a picture has room for one number a pixel.
      const pixels = Array.from({ length: height * width }, (_, at) => {
        let sum = 0
        for (let c = 0; c < channels; c++) sum += factors[at * channels + c] ?? 0
        return sum
      })
      return channelPixels(pixels, [height, width, 1], 0, { ...brightnessOf(pixels), signed: true })
    }),
  }
}
